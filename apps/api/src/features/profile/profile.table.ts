import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'

/** A9.4, beside the name and address the account holds. */
export const profilesTable = pgTable('profiles', {
  candidateId: uuid()
    .primaryKey()
    .references(() => accountsTable.id, { onDelete: 'cascade' }),
  civility: text().$type<'madame' | 'monsieur' | 'none'>(),
  birthDate: date({ mode: 'string' }),
  nationality: text(),
  streetAddress: text(),
  postcode: text(),
  city: text(),
  country: text(),
  landline: text(),
  mobile: text(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
})
