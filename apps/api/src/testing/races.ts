import type { ApplicationId } from '@portal/contracts/applications/application'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { applicationsTable } from '#api/features/applications/applications.table.ts'
import type { Database } from '#api/platform/db/database.ts'

/** How many connections wait for a lock; asked within the transaction that holds it where they may use up the others. */
export const countWaiting = async (db: Database): Promise<number> => {
  // A transaction sees who is active as they were when it first looked.
  await db.execute(sql`select pg_stat_clear_snapshot()`)
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.count ?? 0
}

/**
 * Starts the rivals while their row is held, each once the one before waits for it, and lets go: they are simultaneous
 * every time, and served in the order given.
 */
export const raceOver = async <T>(
  db: Database,
  applicationId: ApplicationId,
  rivals: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> => {
  const race = await db.transaction(async (tx) => {
    await tx.select().from(applicationsTable).where(eq(applicationsTable.id, applicationId)).for('update')
    const started: Promise<PromiseSettledResult<T>[]>[] = []
    for (const start of rivals) {
      started.push(Promise.allSettled([start()]))
      await expect.poll(() => countWaiting(db)).toBe(started.length)
    }
    // Not the promises themselves: a transaction that awaited the rivals would wait for those who wait for it.
    return { started }
  })
  return (await Promise.all(race.started)).flat()
}
