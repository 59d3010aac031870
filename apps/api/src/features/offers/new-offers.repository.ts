import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { foundBy, traitColumns } from './offer-search.repository.ts'
import type { CountedFilter, OfferQuery } from './offer-search.ts'
import { isInTitle } from './offer-words.repository.ts'
import { offerSearchTable, offersTable } from './offers.table.ts'

/** What an offer has of each filter, in the terms of the index. */
export type OfferTraits = { readonly [filter in Exclude<CountedFilter, 'publishedWithinDays'>]: readonly number[] }
export type NewOfferRow = {
  readonly offerId: string
  readonly distanceKm: number | null
  readonly hasWordsInTitle: boolean
  readonly traits: OfferTraits
}

type Span = { readonly since: Date; readonly now: Date }

/** An imported offer bears the date of its first publication elsewhere: it is new here from when it came. */
const appeared = sql`greatest(o.published_at, o.created_at)`

const isWithin = (at: SQL, { since, now }: Span): SQL =>
  sql`${at} > ${since.toISOString()}::timestamptz and ${at} <= ${now.toISOString()}::timestamptz`

/** Open offers a search finds that could not be found before `since`, the latest first, and how many they are in all. */
export const listNewOffers = async (
  db: Database,
  query: OfferQuery,
  span: Span,
): Promise<{ rows: NewOfferRow[]; total: number }> => {
  const inTitle = query.keywords ? isInTitle(query.keywords) : sql`false`
  const traits = sql.join(
    Object.entries(traitColumns).map(
      ([filter, column]) => sql`${sql.raw(`'${filter}'`)}, array_remove(array[s.${column}]::int[], null)`,
    ),
    sql`, `,
  )
  const { rows } = await db.execute<{ total: number; rows: NewOfferRow[] }>(sql`
    with fresh as materialized (
      select found.offer_id, found.distance, ${appeared} as appeared_at
      from (${foundBy(query, span.now)}) found join ${offersTable} o on o.id = found.offer_id
      where ${isWithin(appeared, span)}
    )
    select (select count(*)::int from fresh) as total, (
      select coalesce(json_agg(json_build_object('offerId', s.offer_id, 'distanceKm', shown.distance,
        'hasWordsInTitle', ${inTitle}, 'traits', json_build_object(${traits}, 'domain', s.domain_ids))
        order by shown.appeared_at desc, shown.offer_id desc), '[]'::json)
      from (select * from fresh order by appeared_at desc, offer_id desc limit ${query.limit}) shown
      join ${offerSearchTable} s on s.offer_id = shown.offer_id
    ) as rows`)
  const [answer] = rows
  if (!answer) throw new Error('a count answers one row')
  return answer
}

/** How many were published, those whose deadline has passed in the meantime too. What came all at once by an import is dated by its own. */
export const countPublishedOffers = async (db: Database, query: OfferQuery, span: Span): Promise<number> => {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from (${foundBy(query, span.since)}) found where ${isWithin(sql`published_at`, span)}`)
  return rows[0]?.n ?? 0
}
