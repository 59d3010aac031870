import type { ApplicationDocumentId, ApplicationEvent, ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { Locale } from '@portal/contracts/i18n/message'
import type { DocumentKind, FileType } from '@portal/contracts/policy/policy'
import type { Profile } from '@portal/contracts/profile/profile'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'

export const applicationsTable = pgTable(
  'applications',
  {
    id: uuid().$type<ApplicationId>().primaryKey(),
    candidateId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    offerId: uuid()
      .notNull()
      .references(() => offersTable.id),
    status: text().$type<ApplicationStatus>().notNull(),
    /** Grows by one with every change: the compare in compare-and-set. */
    version: integer().notNull(),
    /** The language mails about it are written in. */
    locale: text().$type<Locale>().notNull(),
    comment: text(),
    /** B9: a personal page, a blog, a video. */
    link: text(),
    /** A9.5: the contact details as they were sent. Null for a draft. */
    sentProfile: jsonb().$type<Profile>(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    statusChangedAt: timestamp({ withTimezone: true }).notNull(),
    archivedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // C2.7, E3.4: one application per offer, drafts and withdrawn ones included.
    uniqueIndex('applications_one_per_offer').on(table.candidateId, table.offerId),
    index().on(table.offerId),
  ],
)

/** The files of one application: copies of rows, sharing bytes that never change. */
export const applicationDocumentsTable = pgTable(
  'application_documents',
  {
    id: uuid().$type<ApplicationDocumentId>().primaryKey(),
    applicationId: uuid()
      .$type<ApplicationId>()
      .notNull()
      .references(() => applicationsTable.id, { onDelete: 'cascade' }),
    kind: text().$type<DocumentKind>().notNull(),
    name: text().notNull(),
    fileType: text().$type<FileType>().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    sourceDocumentId: uuid(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index().on(table.applicationId),
    index().on(table.storageKey),
    // A11.3: one CV, one letter.
    uniqueIndex('application_documents_one_each')
      .on(table.applicationId, table.kind)
      .where(sql`${table.kind} <> 'other'`),
  ],
)

/** Append-only: what happened to an application, and when. */
export const applicationEventsTable = pgTable(
  'application_events',
  {
    id: uuid().primaryKey(),
    applicationId: uuid()
      .$type<ApplicationId>()
      .notNull()
      .references(() => applicationsTable.id, { onDelete: 'cascade' }),
    kind: text().$type<ApplicationEvent['kind']>().notNull(),
    status: text().$type<ApplicationStatus>(),
    by: text().$type<ApplicationEvent['by']>().notNull(),
    actorId: uuid(),
    message: text(),
    /** Which file was opened. */
    documentId: uuid().$type<ApplicationDocumentId>(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.applicationId)],
)

/** A key used once: the same again answers the same thing. */
export const submissionKeysTable = pgTable(
  'submission_keys',
  {
    candidateId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    applicationId: uuid()
      .$type<ApplicationId>()
      .notNull()
      .references(() => applicationsTable.id, { onDelete: 'cascade' }),
    usedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.candidateId, table.key] })],
)
