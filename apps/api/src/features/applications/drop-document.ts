import type { Dependencies } from '#api/dependencies.ts'
import { releaseStoredFile } from '#api/features/documents/documents.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { type ApplicationDocumentRow, deleteApplicationDocumentRow } from './application-documents.repository.ts'

/** The row goes, and its bytes too once nothing else names them. */
export const dropDocument = async (
  deps: Pick<Dependencies, 'jobs'>,
  tx: Database,
  { id, storageKey }: Pick<ApplicationDocumentRow, 'id' | 'storageKey'>,
): Promise<void> => {
  await deleteApplicationDocumentRow(tx, id)
  await releaseStoredFile(deps, tx, storageKey)
}
