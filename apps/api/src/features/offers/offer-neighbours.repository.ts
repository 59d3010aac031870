import type { Locale } from '@portal/contracts/i18n/message'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { foundBy, orders } from './offer-search.repository.ts'
import type { OfferQuery } from './offer-search.ts'
import { offersTable } from './offers.table.ts'

type Neighbour = { reference: string; slug: string; title: string; language: Locale }
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null; position: number; total: number }

const neighbour = (id: SQL): SQL => sql`(
  select json_build_object('reference', o.reference, 'slug', o.slug, 'title', o.title, 'language', o.language)
  from ${offersTable} o where o.id = ${id})`

/** An offer's place in a search, in the order the search shows; undefined when the search does not find it. */
export const findNeighbours = async (
  db: Database,
  query: OfferQuery,
  referenceKey: string,
  now: Date,
): Promise<Neighbours | undefined> => {
  const { rows } = await db.execute<Neighbours>(sql`
    with placed as (
      select offer_id, row_number() over shown as position, count(*) over () as total,
        lag(offer_id) over shown as previous, lead(offer_id) over shown as next
      from (${foundBy(query, now)}) found
      window shown as (order by ${orders[query.sort]})
    )
    select position::int, total::int, ${neighbour(sql`placed.previous`)} as previous, ${neighbour(sql`placed.next`)} as next
    from placed join ${offersTable} o on o.id = placed.offer_id where o.reference_key = ${referenceKey}`)
  return rows[0]
}
