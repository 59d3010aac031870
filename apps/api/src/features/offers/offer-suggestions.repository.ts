import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { escapeLike } from '#api/platform/db/escape-like.ts'
import { lastPassedAt } from './offer-deadlines.repository.ts'
import { hostStructuresTable, offerSearchTable, offersTable } from './offers.table.ts'
import type { TypedReference } from './search-references.ts'
import type { SearchWord } from './search-words.ts'

/** Folded words whose starts must all be there in one form, or else a whole word or expression. */
export type StartedWord = { readonly starts: SearchWord; readonly wholes: readonly string[] }

/** What to look for: words that must all be there, professions by id, the start or a part of a reference. */
export type SuggestionQuery = {
  readonly words: readonly StartedWord[]
  readonly professionIds: readonly number[]
  readonly reference: (TypedReference & { readonly isPart: boolean }) | null
}

export type Suggestions = {
  readonly professions: readonly { id: number; count: number }[]
  readonly titles: readonly { title: string }[]
  readonly structures: readonly { code: string; name: string; count: number }[]
  readonly references: readonly { reference: string; slug: string; title: string }[]
}

/** Titles are grouped among so many offers: enough for the few that are shown, too few to be counted. */
const mostOffers = 100
const mostOfAKind = 5

/** The very expression of the index `host_structures_words`. */
const structureWords = sql.raw(
  `to_tsvector('portal_plain', translate(h.name || ' ' || coalesce(h.acronym, '') || ' ' || coalesce(h.unit, ''), '/._-', '    '))`,
)

/** All kinds in one statement, of offers that are open. */
export const listSuggestions = async (
  db: Database,
  { words, professionIds, reference }: SuggestionQuery,
  now: Date,
): Promise<Suggestions> => {
  const after = lastPassedAt(now)
  const all = (starts: readonly string[]) => `(${starts.join(' & ')})`
  const any = (forms: readonly string[]) => `(${forms.join(' | ')})`
  const begun = (word: SearchWord) => word.map((form) => all(form.map((start) => `'${start}':*`)))
  const wanted = words
    .map(({ starts, wholes }) => any([...begun(starts), ...wholes.map((whole) => `'${whole}'`)]))
    .join(' & ')
  // A name is no synonym of another.
  const isStructureNamed = words.length > 0 && words.every(({ starts }) => starts.length > 0)
  const names = isStructureNamed ? words.map(({ starts }) => any(begun(starts))).join(' & ') : ''
  const named = (isNamed: SQL) => sql`
    select o.reference, o.slug, o.title from ${offerSearchTable} s join ${offersTable} o on o.id = s.offer_id
    where s.deadline_at > ${after} and ${isNamed}`
  const { written = '', letters = '' } = reference ?? {}
  const starting = named(sql`s.reference_letters like ${` ${letters}%`}`)
  const having = named(
    sql`(s.reference_key like ${`%${escapeLike(written)}%`} or s.reference_letters like ${`% ${letters}%`})`,
  )
  // The start first: where it is known, the middle of others is not even looked for.
  const references =
    reference === null
      ? sql`select null as reference, null as slug, null as title where false`
      : reference.isPart
        ? sql`with starting as materialized (${starting} limit ${mostOfAKind})
            select * from starting
            union all (${having} and not exists (select from starting) limit ${mostOfAKind})`
        : sql`${starting} limit ${mostOfAKind}`
  const { rows } = await db.execute<Suggestions>(sql`
    select (
      select coalesce(json_agg(json_build_object('id', id, 'count', n)), '[]'::json) from (
        select profession_id as id, count(*)::int as n from ${offerSearchTable}
        where profession_id = any(${sql.param(professionIds)}::smallint[]) and deadline_at > ${after} group by 1
      ) counted
    ) as professions, (
      select coalesce(json_agg(json_build_object('title', title) order by n desc, newest desc), '[]'::json) from (
        select max(o.title) as title, count(*) as n, max(o.published_at) as newest
        from offers_titled(${wanted}::tsquery, ${after}, ${mostOffers}) titled(id) join ${offersTable} o on o.id = titled.id
        group by lower(o.title) order by n desc, newest desc limit ${mostOfAKind}
      ) grouped
    ) as titles, (
      select coalesce(json_agg(json_build_object('code', code, 'name', name, 'count', n) order by n desc, name), '[]'::json)
      from (
        select h.code, h.name, counted.n from ${hostStructuresTable} h
        cross join lateral (
          select count(*)::int as n from ${offerSearchTable} s where s.structure_number = h.number and s.deadline_at > ${after}
        ) counted
        where ${structureWords} @@ ${names}::tsquery and counted.n > 0
        order by counted.n desc, h.name limit ${mostOfAKind}
      ) most
    ) as structures, (
      select coalesce(json_agg(json_build_object('reference', reference, 'slug', slug, 'title', title)
        order by reference), '[]'::json)
      from (${references}) found
    ) as "references"`)
  const [row] = rows
  if (!row) throw new Error('suggestions answer one row')
  return row
}
