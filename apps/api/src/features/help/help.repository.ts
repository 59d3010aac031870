import { desc, lte } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { newsTable as table } from './help.table.ts'

export const listPublishedNews = (db: Database, now: Date): Promise<(typeof table.$inferSelect)[]> =>
  db.select().from(table).where(lte(table.publishedAt, now)).orderBy(desc(table.publishedAt), table.id).limit(20)
