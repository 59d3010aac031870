import type { DocumentId } from '@portal/contracts/documents/document'
import type { DocumentKind, FileType } from '@portal/contracts/policy/policy'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'

/** Stored bytes never change: a replacement gets another key, so what an application holds stays what was sent. */
export const documentsTable = pgTable(
  'documents',
  {
    id: uuid().$type<DocumentId>().primaryKey(),
    candidateId: uuid()
      .notNull()
      .references(() => accountsTable.id, { onDelete: 'cascade' }),
    kind: text().$type<DocumentKind>().notNull(),
    name: text().notNull(),
    fileType: text().$type<FileType>().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    isDefault: boolean().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    replacedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index().on(table.candidateId),
    index().on(table.storageKey),
    uniqueIndex('documents_one_default').on(table.candidateId, table.kind).where(sql`${table.isDefault}`),
  ],
)
