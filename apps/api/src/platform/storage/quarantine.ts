import { randomUUID } from 'node:crypto'
import { opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { problem } from '../http/problem-error.ts'
import { awaitFailure, ContentTooLargeError, makeDirectory, writeMeasured } from './measured-write.ts'

export type QuarantinedFile = {
  readonly path: string
  readonly size: number
  readonly sha256: string
  /** To be called whatever was decided; calling it twice is allowed. */
  readonly dispose: () => Promise<void>
}

/**
 * Receives an upload where nothing else looks, before anything is known about it. The limit counts the bytes received and
 * nothing announced: one byte more and reading stops, the file is gone, and the upload is refused.
 */
export const receiveInQuarantine = async (
  stream: Readable,
  { directory, maxBytes, newId = randomUUID }: { directory: string; maxBytes: number; newId?: () => string },
): Promise<QuarantinedFile> => {
  awaitFailure(stream)
  await makeDirectory(directory)
  const path = join(directory, newId())
  try {
    const measured = await writeMeasured(path, stream, maxBytes)
    return { path, ...measured, dispose: () => rm(path, { force: true }) }
  } catch (error) {
    throw error instanceof ContentTooLargeError ? problem('file-too-large') : error
  }
}

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
