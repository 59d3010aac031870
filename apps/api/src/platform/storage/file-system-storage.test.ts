import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSystemStorage, incomingDirectory } from './file-system-storage.ts'
import { type FileStorage, StorageKeyError, StoredFileCorruptError, StoredFileMissingError } from './storage.ts'

let directory: string
let storage: FileStorage
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'portal-storage-')), 'files')
  storage = fileSystemStorage(directory)
})
afterEach(() => rm(join(directory, '..'), { recursive: true }))

const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const pathOf = (key: string) => join(directory, key)
const area = 'documents'
const compare = (one: string, two: string) => (one < two ? -1 : 1)
const textOf = async (key: string) => (await buffer((await storage.get(key)).stream)).toString()
const listed = async (prefix?: string) => {
  const files = []
  for await (const file of storage.list(prefix)) files.push(file)
  return files
}
const keysOf = async (prefix?: string) => (await listed(prefix)).map(({ key }) => key).toSorted(compare)

describe('put', () => {
  it('measures what it stores, and gives it back', async () => {
    const content = Buffer.from('Curriculum vitæ '.repeat(20_000))
    const stored = await storage.put(Readable.from([content.subarray(0, 1), content.subarray(1)]), { area })
    expect(stored).toEqual({ key: stored.key, size: content.length, sha256: sha256Of(content) })
    const { stream, size } = await storage.get(stored.key, { expectedSha256: stored.sha256 })
    expect(size).toBe(content.length)
    expect(await buffer(stream)).toEqual(content)
  })

  it('spreads files over directories, by keys made of nothing people said', async () => {
    const { key } = await storage.put([Buffer.from('a')], { area })
    expect(key).toMatch(/^documents\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/)
  })

  it('keeps two equal files apart', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => storage.put([Buffer.from('same')], { area })))
    expect(one?.key).not.toBe(two?.key)
    expect(one?.sha256).toBe(two?.sha256)
  })

  it('stores an empty file', async () => {
    const { key, size } = await storage.put([], { area })
    expect(size).toBe(0)
    expect(await textOf(key)).toBe('')
  })

  it('lets nobody else on the machine read', async () => {
    const { key } = await storage.put([Buffer.from('a')], { area })
    expect((await stat(pathOf(key))).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
  })

  it('leaves nothing of a source that breaks', async () => {
    const broken = async function* () {
      yield Buffer.from('half')
      throw new Error('connection lost')
    }
    await expect(storage.put(broken(), { area })).rejects.toThrow('connection lost')
    expect(await keysOf()).toEqual([])
    expect(await readdir(join(directory, incomingDirectory))).toEqual([])
  })

  it('survives a source that breaks before it is read', async () => {
    const put = storage.put(createReadStream(join(directory, 'none')), { area })
    await expect(put).rejects.toThrow('ENOENT')
    expect(await keysOf()).toEqual([])
  })

  it('removes what a killed process left unfinished, and not what another one is writing', async () => {
    const incoming = join(directory, incomingDirectory)
    await mkdir(incoming, { recursive: true })
    await writeFile(join(incoming, 'abandoned'), 'x')
    await utimes(join(incoming, 'abandoned'), 0, 0)
    await writeFile(join(incoming, 'in-progress'), 'x')
    await storage.put([Buffer.from('a')], { area })
    expect(await readdir(incoming)).toEqual(['in-progress'])
  })

  it('leaves nothing of content that is not the announced one', async () => {
    const put = storage.put([Buffer.from('b')], { area, expectedSha256: sha256Of(Buffer.from('a')) })
    await expect(put).rejects.toBeInstanceOf(StoredFileCorruptError)
    expect(await keysOf()).toEqual([])
    expect(await readdir(join(directory, incomingDirectory))).toEqual([])
  })
})

describe('get', () => {
  it('says that a file is missing', async () => {
    await expect(storage.get('documents/aa/bb/none')).rejects.toBeInstanceOf(StoredFileMissingError)
    await storage.put([Buffer.from('a')], { area })
    await expect(storage.get('documents')).rejects.toBeInstanceOf(StoredFileMissingError)
  })

  it.each(['changed', 'longer than it was', ''])('refuses to end a file that became « %s »', async (content) => {
    const { key, sha256 } = await storage.put([Buffer.from('as sent')], { area })
    await writeFile(pathOf(key), content)
    const { stream } = await storage.get(key, { expectedSha256: sha256 })
    await expect(buffer(stream)).rejects.toBeInstanceOf(StoredFileCorruptError)
  })

  it('closes the file when the reader leaves', async () => {
    const { key, sha256 } = await storage.put([Buffer.alloc(5_000_000)], { area })
    const open = async () => (await readdir('/proc/self/fd')).length
    const before = await open()
    for (let count = 0; count < 20; count++) {
      const { stream } = await storage.get(key, { expectedSha256: sha256 })
      stream.on('error', () => undefined)
      stream.once('readable', () => stream.destroy())
      await new Promise((resolve) => stream.once('close', resolve))
    }
    await expect.poll(open).toBeLessThan(before + 5)
  })

  it('follows no symbolic link', async () => {
    await mkdir(join(directory, area), { recursive: true })
    await symlink('/etc/hostname', join(directory, area, 'link'))
    await expect(storage.get(`${area}/link`)).rejects.toBeInstanceOf(StoredFileMissingError)
    expect(await storage.head(`${area}/link`)).toBeUndefined()
  })
})

const hostileKeys = [
  '',
  '/etc/passwd',
  '../secret',
  'documents/../../secret',
  'documents/..',
  'documents/./a',
  'documents//a',
  'documents/a/',
  'documents\\..\\a',
  'documents/a\0.pdf',
  'documents/%2e%2e/a',
  'Documents/a',
  '.incoming/a',
  'documents/é',
  `documents/${'a'.repeat(600)}`,
]

describe('keys', () => {
  it.each(hostileKeys)('refuses %j everywhere', async (key) => {
    await expect(storage.get(key)).rejects.toBeInstanceOf(StorageKeyError)
    await expect(storage.head(key)).rejects.toBeInstanceOf(StorageKeyError)
    await expect(storage.delete(key)).rejects.toBeInstanceOf(StorageKeyError)
    await expect(storage.put([], { area: key })).rejects.toBeInstanceOf(StorageKeyError)
    expect(await readdir(join(directory, '..'))).toEqual([])
  })

  it('refuses prefixes that climb', async () => {
    for (const prefix of ['../', '/', 'documents/../..', '.incoming'])
      await expect(keysOf(prefix)).rejects.toBeInstanceOf(StorageKeyError)
  })
})

describe('head, delete and list', () => {
  it('tell size, absence, and absence again', async () => {
    const { key } = await storage.put([Buffer.from('abc')], { area })
    expect(await storage.head(key)).toEqual({ size: 3 })
    await storage.delete(key)
    expect(await storage.head(key)).toBeUndefined()
    await storage.delete(key)
    expect(await storage.head('documents')).toBeUndefined()
    expect(await storage.head(`${key}/deeper`)).toBeUndefined()
  })

  it('list by prefix, without unfinished files', async () => {
    const first = await storage.put([Buffer.from('a')], { area: 'documents' })
    const second = await storage.put([Buffer.from('bb')], { area: 'exports' })
    await writeFile(join(directory, incomingDirectory, 'unfinished'), 'x')
    expect(await keysOf()).toEqual([first.key, second.key])
    expect(await keysOf('documents/')).toEqual([first.key])
    expect(await keysOf(second.key.slice(0, 12))).toEqual([second.key])
    expect(await keysOf('doc')).toEqual([first.key])
    expect(await keysOf('none/')).toEqual([])
    expect(await listed('exports')).toEqual([{ key: second.key, size: 2, storedAt: expect.any(Date) }])
  })

  it('list nothing before anything was stored', async () => {
    expect(await keysOf()).toEqual([])
  })
})
