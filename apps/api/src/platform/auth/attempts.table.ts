import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Counters against guessing and flooding (ASVS 2.4.1, 6.3.1). Keys are HMACs under the pepper: they tell no address. */
export const attemptsTable = pgTable(
  'attempts',
  {
    keyHash: text().primaryKey(),
    count: integer().notNull(),
    windowEndsAt: timestamp({ withTimezone: true }).notNull(),
    /** No further attempt before then, where delays grow. */
    notBefore: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.windowEndsAt)],
)
