import { index, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'

export const favouritesTable = pgTable(
  'favourites',
  {
    candidateId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    offerId: uuid()
      .notNull()
      .references(() => offersTable.id, { onDelete: 'cascade' }),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.candidateId, table.offerId] }), index().on(table.offerId)],
)
