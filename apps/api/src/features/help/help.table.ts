import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export const newsTable = pgTable('news', {
  id: text().primaryKey(),
  titleFr: text().notNull(),
  titleEn: text().notNull(),
  summaryFr: text().notNull(),
  summaryEn: text().notNull(),
  publishedAt: timestamp({ withTimezone: true }).notNull(),
})
