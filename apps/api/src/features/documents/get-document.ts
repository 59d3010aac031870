import type { Document, DocumentId } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findDocument, toDocument } from './documents.repository.ts'

export const getDocument = async (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId, documentId }: { candidateId: string; documentId: DocumentId },
): Promise<Document> => {
  const document = await findDocument(db, candidateId, documentId)
  if (!document) throw problem('document-not-found')
  return toDocument(document)
}
