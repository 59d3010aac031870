import type { SecurityQuestion } from '@portal/contracts/accounts/account'
import type { Role } from '@portal/contracts/http/endpoint'
import type { Locale } from '@portal/contracts/i18n/message'
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const accountsTable = pgTable('accounts', {
  id: uuid().primaryKey(),
  role: text().$type<Role>().notNull(),
  /** As the person wrote it. */
  email: text().notNull(),
  /** NFKC, lower case: what makes two addresses the same. */
  emailKey: text().notNull().unique(),
  /** Null until an invited person chooses one. */
  passwordHash: text(),
  /** Which recipe made the hash, so that it can change. */
  passwordScheme: text(),
  firstName: text().notNull(),
  lastName: text().notNull(),
  locale: text().$type<Locale>().notNull(),
  securityQuestion: text().$type<SecurityQuestion>(),
  securityAnswerHash: text(),
  termsAcceptedAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  activatedAt: timestamp({ withTimezone: true }),
  disabledAt: timestamp({ withTimezone: true }),
  lastSignInAt: timestamp({ withTimezone: true }),
  /** A8.5: announced end of an account nobody signs in to; a sign-in takes it back. */
  closesAt: timestamp({ withTimezone: true }),
  closingWarnings: integer().notNull().default(0),
})

/** Mailed links: 256 random bits, hashed, single use, short-lived. */
export const accountTokensTable = pgTable(
  'account_tokens',
  {
    tokenHash: text().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    purpose: text().$type<'activation' | 'invitation'>().notNull(),
    /** Where the person was going when they registered: a path of the portal. */
    next: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.accountId)],
)

/** Browsers that signed in before: guessing elsewhere never locks them out. */
export const accountDevicesTable = pgTable(
  'account_devices',
  {
    accountId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    deviceHash: text().notNull(),
    lastSignInAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.deviceHash] })],
)
