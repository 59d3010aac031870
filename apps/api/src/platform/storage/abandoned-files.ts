import { opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes what a process that was killed left behind, here or among the storage's unfinished files: nobody knows these any
 * more, and they may be someone's CV. Answers how many.
 */
export const removeAbandonedFiles = async (directory: string, before: Date): Promise<number> => {
  const entries = await opendir(directory).catch(() => undefined)
  let removed = 0
  for await (const entry of entries ?? []) {
    const path = join(directory, entry.name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.mtime >= before) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
