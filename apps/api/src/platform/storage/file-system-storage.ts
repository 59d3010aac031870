import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, opendir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline, type Readable, Transform } from 'node:stream'
import { removeAbandonedFiles } from './abandoned-files.ts'
import { awaitFailure, makeDirectory, syncDirectory, writeMeasured } from './measured-write.ts'
import { checkKey, checkPrefix, type FileStorage, StoredFileCorruptError, StoredFileMissingError } from './storage.ts'

/** Unfinished files, in the same file system as the finished ones. Its name is no key: listings never see it. */
export const incomingDirectory = '.incoming'

/** No upload lasts a day; a file still unfinished then belongs to a process that was killed. */
const abandonedAfterMs = 24 * 3_600_000

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** A key whose path crosses a file, or that names a directory, is the key of no file. */
const isAbsent = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP')

const verifying = (key: string, expectedSha256: string): Transform => {
  const hash = createHash('sha256')
  return new Transform({
    transform: (chunk, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) => done(hash.digest('hex') === expectedSha256 ? null : new StoredFileCorruptError(key)),
  })
}

/**
 * Files in a directory of this machine. `newId` gives identifiers whose last characters are random (UUIDs of any version):
 * they choose among 65,536 directories, so that none grows large.
 */
export const fileSystemStorage = (directory: string, newId: () => string = randomUUID): FileStorage => {
  let isSwept = false
  /** Once in the life of a process: the new file's own date says what time it is for this disk. */
  const sweep = async (incoming: string, newest: string): Promise<void> => {
    if (isSwept) return
    isSwept = true
    const { mtimeMs } = await lstat(newest)
    await removeAbandonedFiles(incoming, new Date(mtimeMs - abandonedAfterMs))
  }

  const pathOf = (key: string): string => join(directory, ...checkKey(key).split('/'))

  const openFile = async (key: string): Promise<{ file: FileHandle; size: number }> => {
    const file = await open(pathOf(key), constants.O_RDONLY | constants.O_NOFOLLOW).catch((error) => {
      throw isAbsent(error) ? new StoredFileMissingError(key) : error
    })
    const found = await file.stat()
    if (found.isFile()) return { file, size: found.size }
    await file.close()
    throw new StoredFileMissingError(key)
  }

  async function* walk(path: string, key: string, prefix: string): AsyncGenerator<{ key: string; path: string }> {
    const entries = await opendir(path).catch((error) => {
      if (isAbsent(error)) return undefined
      throw error
    })
    for await (const entry of entries ?? []) {
      if (entry.name === incomingDirectory) continue
      const inner = key === '' ? entry.name : `${key}/${entry.name}`
      // Only the branches that may still match are read.
      if (!inner.startsWith(prefix) && !prefix.startsWith(`${inner}/`)) continue
      if (entry.isDirectory()) yield* walk(join(path, entry.name), inner, prefix)
      else if (entry.isFile()) yield { key: inner, path: join(path, entry.name) }
    }
  }

  return {
    put: async (content, { area, expectedSha256 }) => {
      awaitFailure(content)
      const id = newId()
      const key = checkKey(`${area}/${id.slice(-2)}/${id.slice(-4, -2)}/${id}`)
      const path = pathOf(key)
      const incoming = join(directory, incomingDirectory)
      await makeDirectory(incoming)
      const temporary = join(incoming, id)
      const measured = await writeMeasured(temporary, content)
      try {
        await sweep(incoming, temporary)
        if (expectedSha256 !== undefined && measured.sha256 !== expectedSha256) throw new StoredFileCorruptError(key)
        await makeDirectory(dirname(path))
        await rename(temporary, path)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      await syncDirectory(dirname(path))
      return { key, ...measured }
    },

    get: async (key, { expectedSha256 } = {}) => {
      const { file, size } = await openFile(key)
      const stored: Readable = file.createReadStream()
      if (expectedSha256 === undefined) return { stream: stored, size }
      // The error reaches the reader of the returned stream; there is nothing more to do with it here.
      return { stream: pipeline(stored, verifying(key, expectedSha256), () => undefined), size }
    },

    head: async (key) => {
      const found = await lstat(pathOf(key)).catch((error) => {
        if (isAbsent(error)) return undefined
        throw error
      })
      return found?.isFile() ? { size: found.size } : undefined
    },

    delete: async (key) => {
      const path = pathOf(key)
      try {
        await rm(path)
      } catch (error) {
        if (isAbsent(error)) return
        throw error
      }
      await syncDirectory(dirname(path))
    },

    list: async function* (prefix = '') {
      checkPrefix(prefix)
      for await (const { key, path } of walk(directory, '', prefix)) {
        const found = await lstat(path).catch(() => undefined)
        // Deleted since it was listed.
        if (found) yield { key, size: found.size, storedAt: found.mtime }
      }
    },
  }
}
