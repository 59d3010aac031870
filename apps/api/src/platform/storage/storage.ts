import type { Readable } from 'node:stream'

/** What was written, to be kept by whoever stored it. */
type StorageReceipt = { readonly key: string; readonly size: number; readonly sha256: string }
export type StoredFile = { readonly stream: Readable; readonly size: number }
export type StoredContent = Readable | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Where files live. Five methods, so that another driver stays a small thing to write. Keys are made by the storage, never
 * by a person or from a name; whoever stores a file keeps its key, size and SHA-256.
 */
export type FileStorage = {
  /** Once this resolves the file survives a power cut. `area` groups files of one purpose: `documents`, `exports`. */
  readonly put: (content: StoredContent, options: { area: string; expectedSha256?: string }) => Promise<StorageReceipt>
  /** With `expectedSha256` the stream ends in `StoredFileCorruptError` when the bytes are no longer those stored. */
  readonly get: (key: string, options?: { expectedSha256?: string }) => Promise<StoredFile>
  readonly head: (key: string) => Promise<{ size: number } | undefined>
  /** Deleting what is not there is a success: jobs are tried again. */
  readonly delete: (key: string) => Promise<void>
  /** Every key that starts with the prefix, in no particular order. */
  readonly list: (prefix?: string) => AsyncIterable<{ key: string; size: number; storedAt: Date }>
}

export class StoredFileMissingError extends Error {
  constructor(key: string) {
    super(`No stored file ${key}`)
  }
}

export class StoredFileCorruptError extends Error {
  constructor(key: string) {
    super(`Stored file ${key} is not what was stored`)
  }
}

export class StorageKeyError extends Error {
  constructor(key: string) {
    super(`Not a storage key: ${JSON.stringify(key.slice(0, 200))}`)
  }
}

const keyPattern = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/
const prefixPattern = /^(?:[a-z0-9][a-z0-9-]*\/)*(?:[a-z0-9][a-z0-9-]*)?$/

/** Keys are lower-case letters, digits and hyphens between single slashes: nothing in them can climb, hide or be special. */
export const checkKey = (key: string): string => {
  if (key.length > 512 || !keyPattern.test(key)) throw new StorageKeyError(key)
  return key
}

export const checkPrefix = (prefix: string): string => {
  if (prefix.length > 512 || !prefixPattern.test(prefix)) throw new StorageKeyError(prefix)
  return prefix
}
