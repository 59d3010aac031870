import type { AlertCriteria, AlertFrequency, AlertId } from '@portal/contracts/alerts/alert'
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'

const instant = () => timestamp({ withTimezone: true })

export const alertsTable = pgTable(
  'alerts',
  {
    id: uuid().$type<AlertId>().primaryKey(),
    candidateId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    criteria: jsonb().$type<AlertCriteria>().notNull(),
    frequency: text().$type<AlertFrequency>().notNull(),
    isActive: boolean().notNull(),
    createdAt: instant().notNull(),
    /** What came later than this has not been told yet. */
    watchedSince: instant().notNull(),
    /** Null when it is not active. */
    nextDigestAt: instant(),
    lastMailAt: instant(),
    expiresAt: instant().notNull(),
    /** When its owner was told that it ends. */
    endAnnouncedAt: instant(),
  },
  (table) => [
    index().on(table.candidateId),
    // What is due, and nothing else.
    index().on(table.nextDigestAt).where(sql`is_active`),
    index().on(table.expiresAt).where(sql`is_active`),
  ],
)
