import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileProblem } from '../http/problem-error.ts'
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
 * nothing announced: one byte more and writing stops, the file is gone, and the upload is refused. What is still to come
 * is dropped rather than left unread, so that the connection can bring the answer and serve again.
 */
export const receiveInQuarantine = async (
  stream: Readable,
  { directory, maxBytes, newId = randomUUID }: { directory: string; maxBytes: number; newId?: () => string },
): Promise<QuarantinedFile> => {
  awaitFailure(stream)
  await makeDirectory(directory)
  const path = join(directory, newId())
  try {
    const measured = await writeMeasured(path, stream.iterator({ destroyOnReturn: false }), maxBytes)
    return { path, ...measured, dispose: () => rm(path, { force: true }) }
  } catch (error) {
    stream.resume()
    throw error instanceof ContentTooLargeError ? fileProblem('file-too-large') : error
  }
}
