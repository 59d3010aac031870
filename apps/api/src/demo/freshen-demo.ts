import { max, type SQL, sql } from 'drizzle-orm'
import type { Dependencies } from '#api/dependencies.ts'
import { noteChange } from '#api/features/offers/offer-writes.repository.ts'
import { offerSearchTable, offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'

/**
 * The demo never goes stale: its newest offer was published on the day of the last start, so the days since are added to
 * every demo offer, by the zone's own clock (a deadline at 23:59 stays at 23:59 across a change of the clocks).
 */
export const freshenDemo = async (
  { clock, policy }: Pick<Dependencies, 'clock' | 'policy'>,
  tx: Database,
): Promise<void> => {
  const zone = policy.timeZone
  const isDemo = sql`source = 'demo' and status = 'published'`
  const [newest] = await tx
    .select({
      age: sql<number>`(${clock.now()}::timestamptz at time zone ${zone})::date - (${max(offersTable.publishedAt)} at time zone ${zone})::date`,
    })
    .from(offersTable)
    .where(isDemo)
  const days = newest?.age ?? 0
  if (days <= 0) return
  const later = (column: SQL) =>
    sql`((${column} at time zone ${zone}) + ${days} * interval '1 day') at time zone ${zone}`
  await tx.execute(sql`
    update ${offersTable} set published_at = ${later(sql`published_at`)}, deadline_at = ${later(sql`deadline_at`)},
      starts_on = starts_on + ${days}::int, updated_at = ${clock.now()}
    where ${isDemo}`)
  await tx.execute(sql`
    update ${offerSearchTable} as found set published_at = offers.published_at,
      deadline_at = ${later(sql`found.deadline_at`)}
    from ${offersTable} where offers.id = found.offer_id and ${isDemo}`)
  await noteChange(tx, clock.now())
}
