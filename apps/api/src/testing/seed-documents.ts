import type { DocumentId } from '@portal/contracts/documents/document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { documentsTable } from '#api/features/documents/documents.table.ts'
import { documentsArea } from '#api/features/documents/sweep-stored-files.ts'
import { newId } from '#api/platform/db/id.ts'
import { pdfFile } from './files.ts'

/** A stored PDF, as if it had been uploaded. */
export const seedDocument = async (
  { db, storage, clock }: Pick<Dependencies, 'db' | 'storage' | 'clock'>,
  candidateId: string,
  { kind = 'cv', name = 'CV', isDefault = false }: { kind?: DocumentKind; name?: string; isDefault?: boolean } = {},
) => {
  const stored = await storage.put([pdfFile()], { area: documentsArea })
  const id = newId() as DocumentId
  await db.insert(documentsTable).values({
    id,
    candidateId,
    kind,
    name,
    fileType: 'pdf',
    sizeBytes: stored.size,
    sha256: stored.sha256,
    storageKey: stored.key,
    isDefault,
    addedAt: clock.now(),
  })
  return { id, storageKey: stored.key }
}
