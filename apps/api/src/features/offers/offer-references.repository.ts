import { like, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { escapeLike } from '#api/platform/db/escape-like.ts'
import { offersTable as table } from './offers.table.ts'

/** « MER-2026-0182 »: the next number of the year, one writer at a time. */
export const nextOfferReference = async (
  tx: Database,
  { prefix, now, timeZone }: { prefix: string; now: Date; timeZone: string },
): Promise<string> => {
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(now)
  const start = `${prefix}-${year}-`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('offers.reference'))`)
  const [last] = await tx
    .select({ number: sql<number | null>`max(substring(${table.referenceKey} from '[0-9]{1,9}$')::int)` })
    .from(table)
    .where(like(table.referenceKey, `${escapeLike(start.toUpperCase())}%`))
  return `${start}${String((last?.number ?? 0) + 1).padStart(4, '0')}`
}
