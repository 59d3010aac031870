import type { ApplicationDocumentId, ApplicationEvent, ApplicationId } from '@portal/contracts/applications/application'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { applicationDocumentsTable, applicationEventsTable as table } from './applications.table.ts'

type EventRow = typeof table.$inferSelect
export type NewApplicationEvent = Pick<EventRow, 'applicationId' | 'kind' | 'by' | 'at'> &
  Partial<Pick<EventRow, 'status' | 'actorId' | 'message' | 'documentId'>>

export const insertApplicationEvent = async (db: Database, event: NewApplicationEvent): Promise<void> => {
  await db.insert(table).values({ ...event, id: newId() })
}

/** Newest first. Ids grow with time, also within a millisecond of one process. */
export const listApplicationEvents = async (
  db: Database,
  applicationId: ApplicationId,
): Promise<ApplicationEvent[]> => {
  const rows = await db
    .select({ event: table, kind: applicationDocumentsTable.kind, name: applicationDocumentsTable.name })
    .from(table)
    .leftJoin(applicationDocumentsTable, eq(applicationDocumentsTable.id, table.documentId))
    .where(eq(table.applicationId, applicationId))
    .orderBy(desc(table.at), desc(table.id))
  return rows.map(({ event, kind, name }) => ({
    id: event.id,
    kind: event.kind,
    status: event.status,
    at: event.at.toISOString(),
    by: event.by,
    message: event.message,
    document: kind && name ? { kind, name } : null,
  }))
}

/** Whether this person opened this file since then: the history says it once an hour, not at every click. */
export const hasOpenedSince = async (
  db: Database,
  { documentId, actorId, since }: { documentId: ApplicationDocumentId; actorId: string; since: Date },
): Promise<boolean> => {
  const [row] = await db
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.kind, 'document-opened'),
        eq(table.documentId, documentId),
        eq(table.actorId, actorId),
        gt(table.at, since),
      ),
    )
    .limit(1)
  return row !== undefined
}
