import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { StoredContent } from './storage.ts'

/**
 * A source may break while we still prepare to read it: the connection closes, the file is gone. Unheard, that error would
 * end the process; heard here, it waits in the stream for whoever reads it.
 */
export const awaitFailure = (content: StoredContent): void => {
  if (content instanceof Readable) content.on('error', () => undefined)
}

export class ContentTooLargeError extends Error {}

/** A new directory is durable only once its parent is. */
export const makeDirectory = async (path: string): Promise<void> => {
  const made = await mkdir(path, { recursive: true, mode: 0o700 })
  if (!made) return
  for (let parent = dirname(path); parent.length >= dirname(made).length; parent = dirname(parent)) {
    await syncDirectory(parent)
    if (parent === dirname(parent)) return
  }
}

export const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r')
  await directory.sync().finally(() => directory.close())
}

/**
 * Writes a new file, measured while it is written and on the disk when this resolves. It never outlives a failure: a source
 * that breaks, a full disk, one byte above the limit.
 */
export const writeMeasured = async (
  path: string,
  content: StoredContent,
  limitBytes = Number.POSITIVE_INFINITY,
): Promise<{ size: number; sha256: string }> => {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of content) {
      size += chunk.length
      if (size > limitBytes) throw new ContentTooLargeError()
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  await file.close()
  return { size, sha256: hash.digest('hex') }
}
