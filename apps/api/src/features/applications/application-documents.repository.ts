import type {
  ApplicationDocument,
  ApplicationDocumentId,
  ApplicationId,
} from '@portal/contracts/applications/application'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { applicationsTable, applicationDocumentsTable as table } from './applications.table.ts'

export type ApplicationDocumentRow = typeof table.$inferSelect

export const toApplicationDocument = ({
  id,
  kind,
  name,
  fileType,
  sizeBytes,
  sha256,
  sourceDocumentId,
}: ApplicationDocumentRow): ApplicationDocument => ({
  id,
  kind,
  name,
  fileType,
  sizeBytes,
  sha256,
  sourceDocumentId,
})

/** CV, letter, then the others as they were added. */
export const listApplicationDocuments = async (
  db: Database,
  applicationId: ApplicationId,
): Promise<ApplicationDocumentRow[]> =>
  db
    .select()
    .from(table)
    .where(eq(table.applicationId, applicationId))
    .orderBy(sql`array_position(array['cv', 'letter', 'other'], ${table.kind})`, asc(table.addedAt), asc(table.id))

export const findApplicationDocument = async (
  db: Database,
  applicationId: ApplicationId,
  id: ApplicationDocumentId,
): Promise<ApplicationDocumentRow | undefined> => {
  const [row] = await db
    .select()
    .from(table)
    .where(and(eq(table.id, id), eq(table.applicationId, applicationId)))
  return row
}

export const insertApplicationDocument = async (
  db: Database,
  document: ApplicationDocumentRow,
): Promise<ApplicationDocumentRow> => {
  const [row] = await db.insert(table).values(document).returning()
  if (!row) throw new Error('an insert returned nothing')
  return row
}

export const deleteApplicationDocumentRow = async (db: Database, id: ApplicationDocumentId): Promise<void> => {
  await db.delete(table).where(eq(table.id, id))
}

export const countApplicationDocuments = async (
  db: Database,
  applicationIds: readonly ApplicationId[],
): Promise<Map<ApplicationId, number>> => {
  if (applicationIds.length === 0) return new Map()
  const rows = await db
    .select({ applicationId: table.applicationId, count: count() })
    .from(table)
    .where(inArray(table.applicationId, [...applicationIds]))
    .groupBy(table.applicationId)
  return new Map(rows.map((row) => [row.applicationId, row.count]))
}

export const listStorageKeysOf = async (db: Database, candidateId: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ storageKey: table.storageKey })
    .from(table)
    .innerJoin(applicationsTable, eq(applicationsTable.id, table.applicationId))
    .where(eq(applicationsTable.candidateId, candidateId))
  return rows.map(({ storageKey }) => storageKey)
}
