import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { hostStructuresTable } from '#api/features/offers/offers.table.ts'

/** Which structures a recruiter works for: all they can see. */
export const recruiterStructuresTable = pgTable(
  'recruiter_structures',
  {
    recruiterId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    structureId: uuid()
      .notNull()
      .references(() => hostStructuresTable.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.recruiterId, table.structureId] }), index().on(table.structureId)],
)
