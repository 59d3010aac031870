import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'

/** One round trip: true, or it throws. */
export const pingDatabase = async (db: Database): Promise<boolean> => {
  await db.execute(sql`select 1`)
  return true
}
