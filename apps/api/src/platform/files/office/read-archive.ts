import yauzl from 'yauzl'
import { FileRefusedError, refuse } from '../file-refusal.ts'

export type ArchivePart = { readonly name: string; readonly content: Buffer; readonly isStored: boolean }
/** By lower-case name: office suites compare part names without case, and some write `[CONTENT_TYPES].XML`. */
export type Archive = ReadonlyMap<string, ArchivePart>

/** Far above any letter or CV, far below what unpacking would cost. Checked against the directory, before unpacking. */
const archiveLimits = {
  entries: 2000,
  unpackedBytes: 64 * 1024 * 1024,
  /** Text repeats itself, so a small archive may shrink a lot; beyond this size the ratio counts. */
  ratio: 100,
  ratioCountsFromBytes: 4 * 1024 * 1024,
}

const isSymbolicLink = (entry: yauzl.Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  )

/** yauzl refuses names that are absolute or climb (`..`), and entries whose real size is not the declared one. */
const listEntries = (zip: yauzl.ZipFile): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    if (zip.entryCount > archiveLimits.entries) refuse('file-damaged', 'too many entries')
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })

const readEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    }),
  )

const checkDirectory = (entries: readonly yauzl.Entry[], packedBytes: number): void => {
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) refuse('file-encrypted', 'encrypted entry')
  if (entries.some(isSymbolicLink)) refuse('file-active-content', 'symbolic link')
  const names = entries.map(({ fileName }) => fileName.toLowerCase())
  if (new Set(names).size < names.length) refuse('file-damaged', 'two entries of one name')
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > archiveLimits.unpackedBytes) refuse('file-damaged', 'unpacks to more than a document needs')
  if (total > archiveLimits.ratioCountsFromBytes && total > archiveLimits.ratio * packedBytes)
    refuse('file-damaged', 'unpacks to many times its size')
}

/** Unpacks a whole archive in memory, once its directory has been found reasonable. */
export const readArchive = async (bytes: Buffer): Promise<Archive> => {
  try {
    const zip = await open(bytes)
    const entries = await listEntries(zip)
    checkDirectory(entries, bytes.length)
    const parts = new Map<string, ArchivePart>()
    for (const entry of entries) {
      if (entry.fileName.endsWith('/')) continue
      const content = await readEntry(zip, entry)
      parts.set(entry.fileName.toLowerCase(), {
        name: entry.fileName,
        content,
        isStored: entry.compressionMethod === 0,
      })
    }
    return parts
  } catch (error) {
    if (error instanceof FileRefusedError) throw error
    return refuse('file-damaged', String(error))
  }
}
