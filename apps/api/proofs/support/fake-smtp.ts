import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type ReceivedMail = { readonly messageId: string; readonly recipient: string; readonly subject: string }

const headerOf = (content: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(content)?.[1]?.trim() ?? ''

/** A mail server that takes everything and remembers it: enough of RFC 5321 for a client that behaves. */
export const startFakeSmtp = async () => {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()

  const serve = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that is killed leaves in the middle of a sentence.
    socket.on('error', () => undefined)
    let buffer = ''
    let recipient = ''
    let isData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 proof')
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      for (;;) {
        const end = isData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n')
        if (end < 0) return
        const text = buffer.slice(0, end)
        buffer = buffer.slice(end + (isData ? 5 : 2))
        if (isData) {
          received.push({ messageId: headerOf(text, 'Message-ID'), recipient, subject: headerOf(text, 'Subject') })
          isData = false
          say('250 kept')
        } else if (/^RCPT TO:/i.test(text)) {
          recipient = /<([^>]*)>/.exec(text)?.[1] ?? ''
          say('250 ok')
        } else if (/^DATA/i.test(text)) {
          isData = true
          say('354 go on')
        } else if (/^QUIT/i.test(text)) {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
