import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { lastPassedAt } from '../offer-deadlines.repository.ts'
import { referenceKeyOf } from '../offers.repository.ts'
import { offerChangesTable, offerSearchTable, offersTable as table } from '../offers.table.ts'

const contentColumns = {
  id: table.id,
  reference: table.reference,
  html: table.html,
  translationTitle: table.translationTitle,
  translationHtml: table.translationHtml,
  updatedAt: table.updatedAt,
}
export type OfferContentRow = Pick<typeof table.$inferSelect, keyof typeof contentColumns>

/** What a feed says of offers beyond a list's row, by reference; what is no longer published is left out. */
export const listOfferContents = async (
  db: Database,
  references: readonly string[],
): Promise<Map<string, OfferContentRow>> => {
  if (references.length === 0) return new Map()
  const rows = await db
    .select(contentColumns)
    .from(table)
    .where(and(inArray(table.referenceKey, references.map(referenceKeyOf)), eq(table.status, 'published')))
  return new Map(rows.map((row) => [row.reference, row]))
}

const isOpenAt = (now: Date) => sql`s.deadline_at > ${lastPassedAt(now)}`

/** When what can be found changed for the last time: something was written, or a deadline passed. */
export const findLastChange = async (db: Database, now: Date): Promise<Date | null> => {
  const { rows } = await db.execute<{ at: number | null }>(sql`
    select extract(epoch from greatest(
      (select max(at) from ${offerChangesTable}),
      (select max(s.deadline_at) + interval '1 minute' from ${offerSearchTable} s where not ${isOpenAt(now)})
    ))::float8 * 1000 as at`)
  const at = rows[0]?.at ?? null
  return at === null ? null : new Date(at)
}

export type ListedOffer = { readonly reference: string; readonly slug: string; readonly updatedAt: Date }
type Part = { readonly size: number; readonly number: number }

/** Open offers in the order they were created, so that a new one changes the last part only. */
export const listOpenOffers = async (db: Database, now: Date, { size, number }: Part): Promise<ListedOffer[]> => {
  const { rows } = await db.execute<{ reference: string; slug: string; at: number }>(sql`
    select o.reference, o.slug, extract(epoch from o.updated_at)::float8 * 1000 as at
    from ${offerSearchTable} s join ${table} o on o.id = s.offer_id
    where ${isOpenAt(now)} order by s.offer_id limit ${size} offset ${(number - 1) * size}`)
  return rows.map(({ at, ...offer }) => ({ ...offer, updatedAt: new Date(at) }))
}

/** When each part of them changed for the last time. */
export const listOpenOfferParts = async (db: Database, now: Date, size: number): Promise<Date[]> => {
  const { rows } = await db.execute<{ at: number }>(sql`
    select extract(epoch from max(updated_at))::float8 * 1000 as at
    from (
      select o.updated_at, (row_number() over (order by s.offer_id) - 1) / ${size}::int as part
      from ${offerSearchTable} s join ${table} o on o.id = s.offer_id where ${isOpenAt(now)}
    ) open group by part order by part`)
  return rows.map(({ at }) => new Date(at))
}
