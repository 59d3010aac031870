import type { DocumentId } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { lockCandidate } from '#api/features/accounts/accounts.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { releaseStoredFile } from './documents.public.ts'
import { deleteDocumentRow, listDocuments, updateDocumentRow } from './documents.repository.ts'

/** The newest of those that remain becomes the default when the default goes. */
export const deleteDocument = (
  { db, jobs }: Pick<Dependencies, 'db' | 'jobs'>,
  { candidateId, documentId }: { candidateId: string; documentId: DocumentId },
): Promise<void> =>
  db.transaction(async (tx) => {
    await lockCandidate(tx, candidateId)
    const deleted = await deleteDocumentRow(tx, candidateId, documentId)
    if (!deleted) throw problem('document-not-found')
    await releaseStoredFile({ jobs }, tx, deleted.storageKey)
    if (!deleted.isDefault) return
    const [heir] = await listDocuments(tx, candidateId, { kind: deleted.kind })
    if (heir) await updateDocumentRow(tx, candidateId, heir.id, { isDefault: true })
  })
