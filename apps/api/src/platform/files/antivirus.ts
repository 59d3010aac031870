import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

export type ScanResult =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  /** Nobody looked: the file waits, and cannot be sent meanwhile. */
  | { readonly verdict: 'unavailable'; readonly reason: string }

/** `/run/clamav/clamd.ctl`, `localhost:3310` or `tcp://localhost:3310`. */
export const readClamdAddress = (address: string): { path: string } | { host: string; port: number } => {
  if (address.startsWith('/')) return { path: address }
  const { hostname, port } = new URL(address.includes('://') ? address : `tcp://${address}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) }
}

const readAnswer = (answer: string): ScanResult => {
  const text = answer.split('\0')[0]?.trim() ?? ''
  if (text === 'stream: OK') return { verdict: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(text)?.[1]
  if (signature) return { verdict: 'infected', signature }
  return { verdict: 'unavailable', reason: text === '' ? 'clamd said nothing' : text.slice(0, 200) }
}

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))

/** clamd's INSTREAM: chunks, each after its length on four bytes, ended by a length of zero. */
const sendFile = async (socket: Socket, path: string): Promise<void> => {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(socket, Buffer.concat([length, chunk]))
  }
  await write(socket, Buffer.alloc(4))
}

/** Has clamd read a file through its socket, so that it needs no right on our directories. Whatever clamd does is an answer. */
export const scanFile = (
  path: string,
  { clamdSocket, timeoutMilliseconds = 30_000 }: { clamdSocket: string; timeoutMilliseconds?: number },
): Promise<ScanResult> =>
  new Promise((resolve) => {
    const socket = connect(readClamdAddress(clamdSocket))
    const chunks: Buffer[] = []
    const finish = (result: ScanResult) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const fail = (error: Error) => finish({ verdict: 'unavailable', reason: error.message })
    // clamd answers as soon as it knows, and may close before it has read everything: an answer counts, however it came.
    const conclude = () => finish(readAnswer(Buffer.concat(chunks).toString('utf8')))
    const timer = setTimeout(() => fail(new Error('clamd took too long')), timeoutMilliseconds)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (chunk.includes(0)) conclude()
    })
    socket.on('end', conclude)
    socket.on('error', (error) => (chunks.length > 0 ? conclude() : fail(error)))
    socket.once('connect', () => {
      sendFile(socket, path).catch((error) => (chunks.length > 0 ? conclude() : fail(error)))
    })
  })

export type FileScanner = { readonly scan: (path: string) => Promise<ScanResult> }

/** Without clamd every file passes: whoever runs the portal chose so by not configuring it. */
export const createFileScanner = (clamdSocket: string | undefined): FileScanner => ({
  scan: async (path) => (clamdSocket === undefined ? { verdict: 'clean' } : scanFile(path, { clamdSocket })),
})
