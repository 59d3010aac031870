import type { Document, DocumentId } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { lockCandidate } from '#api/features/accounts/accounts.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findDocument, releaseDefault, toDocument, updateDocumentRow } from './documents.repository.ts'

type Change = { candidateId: string; documentId: DocumentId; name?: string | undefined; isDefault?: true | undefined }

/** C2.5: a document has a name of the person's own, and one of each kind is the default. */
export const updateDocument = (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId, documentId, name, isDefault }: Change,
): Promise<Document> =>
  db.transaction(async (tx) => {
    await lockCandidate(tx, candidateId)
    const document = await findDocument(tx, candidateId, documentId)
    if (!document) throw problem('document-not-found')
    const becomesDefault = isDefault === true && !document.isDefault
    if (name === undefined && !becomesDefault) return toDocument(document)
    if (becomesDefault) await releaseDefault(tx, candidateId, document.kind)
    const changed = await updateDocumentRow(tx, candidateId, documentId, {
      ...(name !== undefined && { name }),
      ...(becomesDefault && { isDefault: true }),
    })
    if (!changed) throw problem('document-not-found')
    return toDocument(changed)
  })
