import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { attemptsTable as table } from './attempts.table.ts'

/** Counts one more, and says how many there are in the window. One statement: two processes cannot both be the last allowed. */
export const countAttempt = async (
  db: Database,
  { keyHash, windowSeconds, now }: { keyHash: string; windowSeconds: number; now: Date },
): Promise<{ count: number; windowEndsAt: Date }> => {
  const windowEndsAt = new Date(now.getTime() + windowSeconds * 1000)
  const isOver = sql`${table.windowEndsAt} <= ${now}`
  const [row] = await db
    .insert(table)
    .values({ keyHash, count: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: table.keyHash,
      set: {
        count: sql`case when ${isOver} then 1 else ${table.count} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then ${windowEndsAt} else ${table.windowEndsAt} end`,
      },
    })
    .returning({ count: table.count, windowEndsAt: table.windowEndsAt })
  if (!row) throw new Error('an upsert returned nothing')
  return row
}

/**
 * Counts one more unless the last one asked to wait. The delay doubles from the `free`-th attempt on, and is set before
 * the outcome is known: of many attempts at the same time, one gets through. What is refused neither counts nor prolongs.
 */
export const countSpacedAttempt = async (
  db: Database,
  {
    keyHash,
    free,
    windowSeconds,
    longestSeconds,
    now,
  }: { keyHash: string; free: number; windowSeconds: number; longestSeconds: number; now: Date },
): Promise<{ isAllowed: boolean; notBefore: Date | null }> => {
  const windowEndsAt = new Date(now.getTime() + windowSeconds * 1000)
  const count = sql`(case when ${table.windowEndsAt} <= ${now} then 1 else ${table.count} + 1 end)`
  const delaySeconds = sql`least(${longestSeconds}::float8, power(2, least(${count} - ${free}::int + 1, 30)))`
  const [row] = await db
    .insert(table)
    .values({ keyHash, count: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: table.keyHash,
      set: {
        count,
        windowEndsAt,
        notBefore: sql`case when ${count} >= ${free}::int then ${now}::timestamptz + ${delaySeconds} * interval '1 second' end`,
      },
      setWhere: sql`${table.notBefore} is null or ${table.notBefore} <= ${now}`,
    })
    .returning({ notBefore: table.notBefore })
  if (row) return { isAllowed: true, notBefore: row.notBefore }
  const [waiting] = await db
    .select({ notBefore: table.notBefore })
    .from(table)
    .where(and(eq(table.keyHash, keyHash), gt(table.notBefore, now)))
  return { isAllowed: waiting === undefined, notBefore: waiting?.notBefore ?? null }
}

/** One attempt less, and no wait on its account: it was no guess after all. */
export const uncountAttempt = async (db: Database, keyHash: string): Promise<void> => {
  await db
    .update(table)
    .set({ count: sql`greatest(0, ${table.count} - 1)`, notBefore: null })
    .where(eq(table.keyHash, keyHash))
}

export const forgetAttempts = async (db: Database, keyHash: string): Promise<void> => {
  await db.delete(table).where(eq(table.keyHash, keyHash))
}

export const deletePastAttempts = async (db: Database, now: Date): Promise<void> => {
  await db.delete(table).where(lte(table.windowEndsAt, now))
}
