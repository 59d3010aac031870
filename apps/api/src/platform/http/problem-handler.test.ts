import { defineEndpoint } from '@portal/contracts/http/endpoint'
import { type ProblemCode, problemCatalogue, problemSchema } from '@portal/contracts/http/problem'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createTestApp } from '#api/testing/app.ts'
import { mount } from './mount.ts'
import { problem } from './problem-error.ts'

const { app, deps, close } = await createTestApp()
afterAll(close)

const failing = (path: `/${string}`, problems: readonly ProblemCode[], error: Error) =>
  mount(
    app,
    deps,
    defineEndpoint({
      ...{ method: 'GET', path, access: 'public', problems },
      success: { status: 200, body: z.object({}) },
    }),
    async () => {
      throw error
    },
  )
failing('/often', ['too-many-requests'], problem('too-many-requests', { retryAfterSeconds: 7 }))
failing('/broken', [], new Error('nobody thought of it'))
failing('/busy', [], Object.assign(new Error('starting'), { code: '57P03' }))

/** As the driver tells it, within what the query tells. */
const unreachable = (code: string, syscall: string) =>
  new Error('Failed query', { cause: Object.assign(new Error(`${syscall} ${code} database`), { code, syscall }) })
const awayCodes = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].map((code) => [code, 'read']),
  ...['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'].map((code) => [code, 'getaddrinfo']),
  // A socket's file that is gone, or not ours.
  ...['ENOENT', 'EACCES'].map((code) => [code, 'connect']),
] as [code: string, syscall: string][]
for (const [code, syscall] of awayCodes) failing(`/away/${code}`, [], unreachable(code, syscall))
failing('/lost', [], unreachable('ENOENT', 'open'))

const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
const sessions = { method: 'POST', url: '/api/v1/sessions', headers } as const

const kinds = [
  ['a query that is not valid', 'validation-failed', { url: '/api/v1/offers?page=none' }],
  ['a body that is no JSON', 'validation-failed', { ...sessions, payload: '{' }],
  ['a body that lacks fields', 'validation-failed', { ...sessions, payload: '{}' }],
  ['a stranger', 'sign-in-required', { url: '/api/v1/me' }],
  ['another site', 'origin-refused', { ...sessions, headers: { 'sec-fetch-site': 'cross-site' } }],
  ['an offer that never was', 'offer-not-found', { url: '/api/v1/offers/NONE' }],
  ['an address that is none', 'route-not-found', { url: '/api/v1/nothing' }],
  ['an address that cannot be read', 'route-not-found', { url: '/%zz' }],
  [
    'another method',
    'method-not-allowed',
    { method: 'PUT', url: '/api/v1/me', headers: { 'sec-fetch-site': 'same-origin' } },
  ],
  ['a body that is too large', 'body-too-large', { ...sessions, payload: `"${'x'.repeat(2 ** 20)}"` }],
  [
    'another media type',
    'media-type-unsupported',
    { ...sessions, headers: { ...headers, 'content-type': 'text/plain' }, payload: '{}' },
  ],
  [
    'a compressed body',
    'content-encoding-unsupported',
    { ...sessions, headers: { ...headers, 'content-encoding': 'gzip' }, payload: '{}' },
  ],
  ['asking too often', 'too-many-requests', { url: '/api/v1/often' }],
  ['a bug', 'unexpected-failure', { url: '/api/v1/broken' }],
  ['a database that starts', 'service-busy', { url: '/api/v1/busy' }],
] as const

describe('RFC 9457 a problem', () => {
  it.each(kinds)(
    'of %s has its members as they are registered, and its text in both languages',
    async (_, code, asked) => {
      const reply = await app.inject(asked)
      const body = reply.json()
      expect(reply.headers['content-type']).toContain('application/problem+json')
      expect(problemSchema.safeParse(body).error).toBeUndefined()
      expect(body).toMatchObject({
        type: `/problems/${code}`,
        code,
        ...problemCatalogue[code],
        texts: problemTexts[code],
      })
      expect([reply.statusCode, typeof body.detail]).toEqual([problemCatalogue[code].status, 'string'])
    },
  )

  it.each(awayCodes)('ASVS 16.5.2 of a database out of reach (%s, %s) says when to try again', async (code) => {
    const reply = await app.inject({ url: `/api/v1/away/${code}` })
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '5'])
    expect(reply.json()).toMatchObject({ code: 'service-busy' })
  })

  it('ASVS 16.5.2 of a file that is not there is no busy database', async () => {
    const reply = await app.inject({ url: '/api/v1/lost' })
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([500, undefined])
  })

  it.each([
    ['en', 'en'],
    ['en-GB,fr;q=0.8', 'en'],
    ['fr-CA', 'fr'],
    ['de, en;q=0.5, fr;q=0.9', 'fr'],
    ['de', 'fr'],
    [undefined, 'fr'],
  ] as const)('says its detail to who asks in %j in %s', async (accepted, locale) => {
    for (const url of ['/api/v1/offers/NONE', '/%zz']) {
      const reply = await app.inject({ url, ...(accepted && { headers: { 'accept-language': accepted } }) })
      const { code, detail } = reply.json<{ code: ProblemCode; detail: string }>()
      expect(detail).toBe(problemTexts[code][locale])
      expect(reply.headers.vary).toContain('accept-language')
    }
  })
})
