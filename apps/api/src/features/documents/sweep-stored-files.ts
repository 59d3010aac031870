import type { Dependencies } from '#api/dependencies.ts'
import { listUsedStorageKeys } from './documents.repository.ts'

/** Where every file of a candidate lives, whoever names it: documents, applications. */
export const documentsArea = 'documents'

const dayMs = 24 * 3_600_000
const atOnce = 500

/** A process killed between storing a file and recording it leaves bytes that no row will ever name, and no job deletes. */
export const sweepStoredFiles = async ({
  db,
  storage,
  clock,
  log,
}: Pick<Dependencies, 'db' | 'storage' | 'clock' | 'log'>): Promise<void> => {
  // An upload takes minutes at most: what is a day old is nobody's.
  const before = new Date(clock.now().getTime() - dayMs)
  let removed = 0
  const sweep = async (keys: readonly string[]) => {
    const used = await listUsedStorageKeys(db, keys)
    for (const key of keys) {
      if (used.has(key)) continue
      await storage.delete(key)
      removed++
    }
  }
  let batch: string[] = []
  for await (const { key, storedAt } of storage.list(`${documentsArea}/`)) {
    if (storedAt >= before) continue
    batch.push(key)
    if (batch.length < atOnce) continue
    await sweep(batch)
    batch = []
  }
  await sweep(batch)
  if (removed > 0) log.warn({ removed }, 'stored files that nothing named were deleted')
}
