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

/** An offer's place in a search, in the order the search shows; 0, and nobody around, when the search does not find it. */
export const findNeighbours = async (
  db: Database,
  query: OfferQuery,
  referenceKey: string,
  now: Date,
): Promise<Neighbours> => {
  const { rows } = await db.execute<Neighbours>(sql`
    with placed as (
      select offer_id, row_number() over shown as position,
        lag(offer_id) over shown as previous, lead(offer_id) over shown as next
      from (${foundBy(query, now)}) found
      window shown as (order by ${orders[query.sort]})
    )
    select coalesce(here.position, 0)::int as position, counted.total,
      ${neighbour(sql`here.previous`)} as previous, ${neighbour(sql`here.next`)} as next
    from (select count(*)::int as total from placed) counted left join (
      select placed.* from placed join ${offersTable} o on o.id = placed.offer_id where o.reference_key = ${referenceKey}
    ) here on true`)
  const [row] = rows
  if (!row) throw new Error('a count answers one row')
  return row
}
