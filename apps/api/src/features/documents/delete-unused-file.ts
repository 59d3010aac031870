import type { Dependencies } from '#api/dependencies.ts'
import { listUsedStorageKeys } from './documents.repository.ts'

/** Deletes bytes that no row names any more; an application may still hold what the candidate has deleted. */
export const deleteUnusedFile = async (
  { db, storage }: Pick<Dependencies, 'db' | 'storage'>,
  storageKey: string,
): Promise<void> => {
  const used = await listUsedStorageKeys(db, [storageKey])
  if (!used.has(storageKey)) await storage.delete(storageKey)
}
