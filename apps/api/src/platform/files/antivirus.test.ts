import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFileScanner, readClamdAddress, scanFile } from './antivirus.ts'

let directory: string
let path: string
const content = Buffer.from('portal test virus '.repeat(20_000))
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-clamd-'))
  path = join(directory, 'file')
  await writeFile(path, content)
})
afterAll(() => rm(directory, { recursive: true }))

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

/** The whole command as clamd reads it, or undefined as long as more is to come. */
const readCommand = (received: Buffer): { command: string; streamed: Buffer } | undefined => {
  const commandEnd = received.indexOf(0)
  if (commandEnd < 0) return undefined
  const chunks: Buffer[] = []
  for (let at = commandEnd + 1; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return { command: received.toString('latin1', 0, commandEnd), streamed: Buffer.concat(chunks) }
    if (at + 4 + length > received.length) return undefined
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const fakeClamd = async (
  answer: (streamed: Buffer) => string,
  { streamLimit = Number.POSITIVE_INFINITY, at }: { streamLimit?: number; at?: string } = {},
): Promise<string> => {
  const server = createServer((socket) => {
    sockets.push(socket)
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      if (received.length > streamLimit) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      const command = readCommand(received)
      if (command) socket.end(command.command === 'zINSTREAM' ? answer(command.streamed) : 'UNKNOWN COMMAND\0')
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => (at ? server.listen(at, resolve) : server.listen(0, '127.0.0.1', resolve)))
  return at ?? `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('scanFile', () => {
  it('sends every byte, and hears that the file is clean', async () => {
    let streamed: Buffer | undefined
    const clamdSocket = await fakeClamd((bytes) => {
      streamed = bytes
      return 'stream: OK\0'
    })
    expect(await scanFile(path, { clamdSocket })).toEqual({ verdict: 'clean' })
    expect(streamed?.equals(content)).toBe(true)
  })

  it('speaks over a Unix socket too', async () => {
    const clamdSocket = await fakeClamd(() => 'stream: OK\0', { at: join(directory, 'clamd.ctl') })
    expect(await scanFile(path, { clamdSocket })).toEqual({ verdict: 'clean' })
  })

  it('hears what was found', async () => {
    const clamdSocket = await fakeClamd((bytes) =>
      bytes.includes('virus') ? 'stream: Portal-Test-Signature FOUND\0' : 'stream: OK\0',
    )
    expect(await scanFile(path, { clamdSocket })).toEqual({ verdict: 'infected', signature: 'Portal-Test-Signature' })
  })

  it.each(['stream: no such thing ERROR\0', '', 'nonsense', 'stream: OK but FOUND nothing\0'])(
    'takes %j for no scan',
    async (answer) => {
      const clamdSocket = await fakeClamd(() => answer)
      expect(await scanFile(path, { clamdSocket })).toMatchObject({ verdict: 'unavailable' })
    },
  )

  it('takes the refusal of a large file for no scan', async () => {
    const clamdSocket = await fakeClamd(() => 'stream: OK\0', { streamLimit: 1000 })
    expect(await scanFile(path, { clamdSocket })).toMatchObject({ verdict: 'unavailable' })
  })

  it('says that nobody answers', async () => {
    expect(await scanFile(path, { clamdSocket: '127.0.0.1:1' })).toMatchObject({ verdict: 'unavailable' })
    expect(await scanFile(path, { clamdSocket: join(directory, 'none.ctl') })).toMatchObject({ verdict: 'unavailable' })
  })

  it('waits no longer than asked', async () => {
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.resume()
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const clamdSocket = `127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await scanFile(path, { clamdSocket, timeoutMilliseconds: 100 })).toEqual({
      verdict: 'unavailable',
      reason: 'clamd took too long',
    })
  })

  it('is not fooled by a file that cannot be read', async () => {
    const clamdSocket = await fakeClamd(() => 'stream: OK\0')
    expect(await scanFile(join(directory, 'none'), { clamdSocket })).toMatchObject({ verdict: 'unavailable' })
  })
})

describe('createFileScanner', () => {
  it('asks clamd when there is one, and nobody when there is none', async () => {
    expect(await createFileScanner(undefined).scan(path)).toEqual({ verdict: 'clean' })
    expect(await createFileScanner('127.0.0.1:1').scan(path)).toMatchObject({ verdict: 'unavailable' })
  })
})

describe('readClamdAddress', () => {
  it.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['clamd', { host: 'clamd', port: 3310 }],
    ['clamd:3311', { host: 'clamd', port: 3311 }],
    ['tcp://10.0.0.5:3310', { host: '10.0.0.5', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ])('%s', (address, expected) => {
    expect(readClamdAddress(address)).toEqual(expected)
  })
})
