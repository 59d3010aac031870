import { createHash } from 'node:crypto'
import { eq, lte, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { attemptsTable as table } from './attempts.table.ts'

const hashKey = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Counts one more, and says how many there are in the window. One statement: two processes cannot both be the last allowed. */
export const countAttempt = async (
  db: Database,
  { key, windowSeconds, now }: { key: string; windowSeconds: number; now: Date },
): Promise<{ count: number; windowEndsAt: Date }> => {
  const windowEndsAt = new Date(now.getTime() + windowSeconds * 1000)
  const isOver = sql`${table.windowEndsAt} <= ${now}`
  const [row] = await db
    .insert(table)
    .values({ keyHash: hashKey(key), count: 1, windowEndsAt })
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

export const forgetAttempts = async (db: Database, key: string): Promise<void> => {
  await db.delete(table).where(eq(table.keyHash, hashKey(key)))
}

export const deletePastAttempts = async (db: Database, now: Date): Promise<void> => {
  await db.delete(table).where(lte(table.windowEndsAt, now))
}
