import type { Document, DocumentId } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { lockCandidate } from '#api/features/accounts/accounts.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import type { ReceivedFile } from '#api/platform/http/receive-form.ts'
import { limitUploads, releaseStoredFile, withStoredFile } from './documents.public.ts'
import { findDocument, toDocument, updateDocumentRow } from './documents.repository.ts'

type Replacement = { candidateId: string; documentId: DocumentId; file: ReceivedFile }
type Needed = 'db' | 'clock' | 'attemptKey' | 'policy' | 'limits' | 'storage' | 'scanner' | 'log' | 'jobs'

/** C2.6: same document, same name, new bytes. What was sent with an application keeps the old ones. */
export const replaceDocument = async (
  deps: Pick<Dependencies, Needed>,
  { candidateId, documentId, file }: Replacement,
): Promise<Document> => {
  const { db, clock, policy } = deps
  await limitUploads(deps, candidateId)
  if (!(await findDocument(db, candidateId, documentId))) throw problem('document-not-found')
  return withStoredFile(deps, file, policy.documents.fileTypes, (stored) =>
    db.transaction(async (tx) => {
      await lockCandidate(tx, candidateId)
      const before = await findDocument(tx, candidateId, documentId)
      const after = await updateDocumentRow(tx, candidateId, documentId, { ...stored, replacedAt: clock.now() })
      if (!before || !after) throw problem('document-not-found')
      await releaseStoredFile(deps, tx, before.storageKey)
      return toDocument(after)
    }),
  )
}
