import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { problemCatalogue } from '@portal/contracts/http/problem'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp } from '#api/testing/app.ts'

const { app, close } = await createTestApp()
afterAll(close)
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }

/** As it is written, which no client would send. */
const send = async (request: string) => {
  const socket = connect(port, '127.0.0.1')
  // The end may be a reset: what was sent by then is read.
  socket.on('error', () => undefined)
  socket.write(request)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, body }
}
const get = (address: string, more = '') =>
  `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`

describe('what reaches no route', () => {
  it.each([
    ['an address with a broken escape', get('/%zz'), 404, 'route-not-found'],
    ['one under the API', get('/api/v1/offers/%c0%zz'), 404, 'route-not-found'],
    ['an address that is none', get('http://[/x'), 404, 'route-not-found'],
    ['headers without end', get('/', `X-Long: ${'a'.repeat(120_000)}\r\n`), 431, 'headers-too-large'],
    ['a method that is none', get('/').replace('GET', 'NONE'), 400, 'validation-failed'],
    ['no HTTP at all', 'bonjour\r\n\r\n', 400, 'validation-failed'],
  ] as const)(
    'RFC 9457 ASVS 3.4 16.5.1 answers %s with the same headers and a problem',
    async (_, request, status, code) => {
      const reply = await send(request)
      expect(reply.status).toBe(status)
      expect(JSON.parse(reply.body)).toMatchObject({
        ...{ type: `/problems/${code}`, code, status, title: problemCatalogue[code].title },
        ...{ detail: problemTexts[code].fr, texts: problemTexts[code] },
      })
      for (const header of [
        'content-type: application/problem+json; charset=utf-8',
        'x-content-type-options: nosniff',
        'x-frame-options: DENY',
        'content-security-policy: ',
        'referrer-policy: ',
        'cache-control: no-store',
      ])
        expect(reply.head.toLowerCase()).toContain(header.toLowerCase())
    },
  )
})
