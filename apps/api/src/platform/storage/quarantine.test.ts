import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiveInQuarantine, removeAbandonedFiles } from './quarantine.ts'

let directory: string
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'portal-quarantine-')), 'quarantine')
})
afterEach(() => rm(join(directory, '..'), { recursive: true }))

const limit = 3_145_728
const receive = (stream: Readable, maxBytes = limit) => receiveInQuarantine(stream, { directory, maxBytes })
const inChunks = (content: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(content.length / 65_536) }, (_, index) =>
      content.subarray(index * 65_536, (index + 1) * 65_536),
    ),
  )

describe('receiveInQuarantine', () => {
  it('A11.4 takes 3 Mo to the byte, measured', async () => {
    const content = Buffer.alloc(limit, 'x')
    const file = await receive(inChunks(content))
    expect(file).toMatchObject({ size: limit, sha256: createHash('sha256').update(content).digest('hex') })
    expect(await readFile(file.path)).toEqual(content)
    await file.dispose()
    await file.dispose()
    expect(await readdir(directory)).toEqual([])
  })

  it('A11.4 refuses one byte more, and keeps nothing', async () => {
    await expect(receive(inChunks(Buffer.alloc(limit + 1)))).rejects.toMatchObject({ code: 'file-too-large' })
    expect(await readdir(directory)).toEqual([])
  })

  it('stops reading what is too large', async () => {
    let given = 0
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          given += 65_536
          yield Buffer.alloc(65_536)
        }
      })(),
    )
    await expect(receive(endless, 1_000_000)).rejects.toMatchObject({ code: 'file-too-large' })
    expect(given).toBeLessThan(3_000_000)
    expect(endless.destroyed).toBe(true)
  })

  it('keeps nothing of an upload that breaks', async () => {
    const stream = new Readable({ read: () => undefined })
    stream.push(Buffer.from('half'))
    setImmediate(() => stream.destroy(new Error('aborted')))
    await expect(receive(stream)).rejects.toThrow('aborted')
    expect(await readdir(directory)).toEqual([])
  })

  it('receives an empty file, for the inspection to refuse', async () => {
    expect(await receive(Readable.from([]))).toMatchObject({ size: 0 })
  })
})

describe('removeAbandonedFiles', () => {
  it('removes what is older than asked, and only files', async () => {
    await mkdir(join(directory, 'inside'), { recursive: true })
    await writeFile(join(directory, 'old'), 'x')
    await writeFile(join(directory, 'new'), 'x')
    const before = new Date('2026-01-01T12:00:00Z')
    await utimes(join(directory, 'old'), before, new Date('2026-01-01T11:59:59Z'))
    await utimes(join(directory, 'new'), before, before)
    expect(await removeAbandonedFiles(directory, before)).toBe(1)
    expect((await readdir(directory)).sort()).toEqual(['inside', 'new'])
    expect(await removeAbandonedFiles(join(directory, 'none'), before)).toBe(0)
  })
})
