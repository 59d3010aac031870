import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Counters against guessing and flooding (security.md 5). Keys are hashed: no address is kept in clear. */
export const attemptsTable = pgTable(
  'attempts',
  {
    keyHash: text().primaryKey(),
    count: integer().notNull(),
    windowEndsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.windowEndsAt)],
)
