import { type DocumentId, downloadNameOf } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { mediaTypes } from '#api/platform/files/inspect-file.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findDocument } from './documents.repository.ts'

export const getDocumentContent = async (
  { db, storage }: Pick<Dependencies, 'db' | 'storage'>,
  { candidateId, documentId }: { candidateId: string; documentId: DocumentId },
): Promise<FileAnswer> => {
  const document = await findDocument(db, candidateId, documentId)
  if (!document) throw problem('document-not-found')
  return {
    content: await storage.get(document.storageKey, { expectedSha256: document.sha256 }),
    name: downloadNameOf(document),
    mediaType: mediaTypes[document.fileType],
  }
}
