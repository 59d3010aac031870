import { downloadNameOf } from '@portal/contracts/documents/document'
import type { Dependencies } from '#api/dependencies.ts'
import { mediaTypes } from '#api/platform/files/inspect-file.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import type { ApplicationDocumentRow } from './application-documents.repository.ts'

/** The bytes that were sent, checked against what was noted of them then. */
export const openApplicationDocument = async (
  { storage }: Pick<Dependencies, 'storage'>,
  document: ApplicationDocumentRow,
): Promise<FileAnswer> => ({
  content: await storage.get(document.storageKey, { expectedSha256: document.sha256 }),
  name: downloadNameOf(document),
  mediaType: mediaTypes[document.fileType],
})
