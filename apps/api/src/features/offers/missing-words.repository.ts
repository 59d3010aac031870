import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { lastPassedAt } from './offer-deadlines.repository.ts'
import { widerWord } from './offer-words.repository.ts'
import { offerSearchTable, searchVocabularyTable } from './offers.table.ts'
import type { WiderWord } from './search-synonyms.ts'
import { fold } from './search-words.ts'

export type Proposal = { readonly word: string; readonly written: string; readonly offers: number }

/** How many known words resemble the one typed, before they are compared letter by letter. */
const mostProposals = 40

type KnownWord = { readonly word: string; readonly written: string; readonly wider: WiderWord }

/**
 * Of these words, those that no open offer has, each with the known words whose letters resemble it and the number of open offers
 * that have them, or what is said for those that are given; `most` of them, since looking for their like takes long.
 */
export const listMissingWords = async (
  db: Database,
  words: readonly { readonly part: string; readonly wider: WiderWord; readonly near: readonly KnownWord[] }[],
  { now, most }: { now: Date; most: number },
): Promise<{ word: string; proposals: Proposal[] }[]> => {
  const countOpen = (query: SQL) => sql`(
    select count(*)::int from offers_matching(offer_words_anywhere(${query}), null, null) found(id)
    join ${offerSearchTable} s on s.offer_id = found.id
    where s.deadline_at > ${lastPassedAt(now)})`
  const asked = sql.join(
    words.map(({ part, wider }) => sql`(${part}::text, ${fold(part)}::text, ${widerWord(wider)})`),
    sql`, `,
  )
  const given = words.flatMap(({ part, near }) =>
    near.map(({ word, written, wider }) => sql`(${part}::text, ${word}::text, ${written}::text, ${widerWord(wider)})`),
  )
  const none = sql`(null::text, null::text, null::text, null::tsquery)`
  const { rows } = await db.execute<{ word: string; proposals: Proposal[] }>(sql`
    with given(near, word, written, query) as (values ${sql.join(given.length > 0 ? given : [none], sql`, `)})
    select asked.word, (
      select coalesce(json_agg(json_build_object('word', near.word, 'written', near.written,
        'offers', ${countOpen(sql`near.query`)})), '[]'::json)
      from (
        select word, written, query from given where given.near = asked.word
        union all
        select word, written, ('''' || word || '''')::tsquery from (
          select word, written from ${searchVocabularyTable} order by word <-> asked.plain limit ${mostProposals}
        ) known
        where not exists (select from given where given.near = asked.word and given.word = known.word)
      ) near
      where near.word <> asked.plain
    ) as proposals
    from (values ${asked}) asked(word, plain, query)
    where ${countOpen(sql`asked.query`)} = 0
    limit ${most}`)
  return rows
}
