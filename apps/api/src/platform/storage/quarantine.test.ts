import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeAbandonedFiles } from './abandoned-files.ts'
import { receiveInQuarantine } from './quarantine.ts'

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

  it('drops the rest of what is too large without writing it', async () => {
    const stream = inChunks(Buffer.alloc(20_000_000))
    await expect(receive(stream, 1_000_000)).rejects.toMatchObject({ code: 'file-too-large' })
    expect(await readdir(directory)).toEqual([])
    await finished(stream)
    expect(stream.readableEnded).toBe(true)
  })

  it('answers a form that is far too large, on a connection that serves again', async () => {
    const app = fastify()
    await app.register(multipart)
    app.post('/', async (request, reply) => {
      const part = await request.file({ limits: { fileSize: limit + 1 } })
      if (!part) return reply.code(400).send('')
      const received = await receive(part.file).catch((error) => error)
      return reply.code(received.code ? 413 : 200).send(received.code ?? received.size)
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const send = async (size: number) => {
      const body = new FormData()
      body.set('file', new Blob([new Uint8Array(size)]), 'CV.pdf')
      const response = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(10_000) })
      return `${response.status} ${await response.text()}`
    }
    expect(await send(limit)).toBe(`200 ${limit}`)
    expect(await send(limit + 1)).toBe('413 file-too-large')
    expect(await send(20_000_000)).toBe('413 file-too-large')
    expect(await send(10)).toBe('200 10')
    // Would wait for ever for a connection whose form was left half unread.
    await app.close()
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
