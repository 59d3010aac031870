import type { Document, DocumentId } from '@portal/contracts/documents/document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { applicationDocumentsTable } from '#api/features/applications/applications.table.ts'
import { offerAttachmentsTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { documentsTable as table } from './documents.table.ts'

export type StoredDocument = typeof table.$inferSelect

export const toDocument = ({
  candidateId: _,
  storageKey: __,
  addedAt,
  replacedAt,
  ...row
}: StoredDocument): Document => ({
  ...row,
  addedAt: addedAt.toISOString(),
  replacedAt: replacedAt?.toISOString() ?? null,
})

const owned = (candidateId: string, id: DocumentId) => and(eq(table.id, id), eq(table.candidateId, candidateId))

/** A new version makes a document the newest. */
const newestFirst = [desc(sql`coalesce(${table.replacedAt}, ${table.addedAt})`), desc(table.id)]

export const listDocuments = async (
  db: Database,
  candidateId: string,
  { kind }: { kind?: DocumentKind } = {},
): Promise<StoredDocument[]> =>
  db
    .select()
    .from(table)
    .where(and(eq(table.candidateId, candidateId), kind && eq(table.kind, kind)))
    .orderBy(table.kind, ...newestFirst)

export const findDocument = async (
  db: Database,
  candidateId: string,
  id: DocumentId,
): Promise<StoredDocument | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id))
  return row
}

/** Keeps it, and therefore its bytes, until the transaction ends: for whoever copies its storage key. */
export const findDocumentToCopy = async (
  db: Database,
  candidateId: string,
  id: DocumentId,
): Promise<StoredDocument | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id)).for('share')
  return row
}

export const insertDocument = async (db: Database, document: StoredDocument): Promise<StoredDocument> => {
  const [row] = await db.insert(table).values(document).returning()
  if (!row) throw new Error('an insert returned nothing')
  return row
}

export const updateDocumentRow = async (
  db: Database,
  candidateId: string,
  id: DocumentId,
  change: Partial<Omit<StoredDocument, 'id' | 'candidateId' | 'kind'>>,
): Promise<StoredDocument | undefined> => {
  const [row] = await db.update(table).set(change).where(owned(candidateId, id)).returning()
  return row
}

export const releaseDefault = async (db: Database, candidateId: string, kind: DocumentKind): Promise<void> => {
  await db
    .update(table)
    .set({ isDefault: false })
    .where(and(eq(table.candidateId, candidateId), eq(table.kind, kind), table.isDefault))
}

export const deleteDocumentRow = async (
  db: Database,
  candidateId: string,
  id: DocumentId,
): Promise<StoredDocument | undefined> => {
  const [row] = await db.delete(table).where(owned(candidateId, id)).returning()
  return row
}

export const deleteDocumentsOf = async (db: Database, candidateId: string): Promise<{ storageKey: string }[]> =>
  db.delete(table).where(eq(table.candidateId, candidateId)).returning({ storageKey: table.storageKey })

/** Which of these bytes some row of the portal still names. */
export const listUsedStorageKeys = async (db: Database, keys: readonly string[]): Promise<Set<string>> => {
  if (keys.length === 0) return new Set()
  const namedBy = (holder: typeof table | typeof applicationDocumentsTable | typeof offerAttachmentsTable) =>
    db
      .select({ storageKey: holder.storageKey })
      .from(holder)
      .where(inArray(holder.storageKey, [...keys]))
  const rows = await union(namedBy(table), namedBy(applicationDocumentsTable), namedBy(offerAttachmentsTable))
  return new Set(rows.map(({ storageKey }) => storageKey))
}
