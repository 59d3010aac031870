import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { createTestFeeds, limits, now } from '#api/testing/feeds.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'

const { app, deps, clock, close } = await createTestFeeds()
afterAll(close)
beforeEach(() => clock.set(now))

describe('caching', () => {
  const answers = async (headers: Record<string, string>, url = '/offers.atom') => {
    const reply = await app.inject({ url, headers })
    return [reply.statusCode, reply.body === '']
  }

  it.each(['/offers.rss', '/offers.atom', '/offers.feed.json', '/sitemap.xml'])(
    '%s may be kept, and must be asked for again; 304 to whoever has it',
    async (url) => {
      const { headers } = await app.inject(url)
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers.etag).toMatch(/^W\/"[\w-]{22}"$/)
      // As old as the start of the portal, which was ten minutes ago.
      expect(headers['last-modified']).toBe('Tue, 24 Nov 2026 09:00:00 GMT')
      expect(await answers({ 'if-none-match': String(headers.etag) }, url)).toEqual([304, true])
      expect(await answers({ 'if-modified-since': String(headers['last-modified']) }, url)).toEqual([304, true])
      expect(await answers({ 'if-modified-since': 'Tue, 24 Nov 2026 08:59:59 GMT' }, url)).toEqual([200, false])
      expect(await answers({ 'if-none-match': '"other"' }, url)).toEqual([200, false])
    },
  )

  it('is new to whoever has an older one, when an offer comes and when a deadline passes', async () => {
    const read = async () => (await app.inject('/offers.atom')).headers
    const before = await read()
    const has = (headers: typeof before) =>
      Promise.all([
        answers({ 'if-none-match': String(headers.etag) }),
        answers({ 'if-modified-since': String(headers['last-modified']) }),
      ]).then((replies) => replies.map(([status]) => status))
    expect(await has(before)).toEqual([304, 304])

    await seedOffer(deps, { reference: 'NEXT-1', deadlineAt: '2026-11-24T09:20:00Z', now })
    expect(await has(before)).toEqual([200, 200])
    // Too young to be dated, and known by its tag.
    expect(await has(await read())).toEqual([304, 200])
    clock.advance({ minutes: 2 })
    const after = await read()
    expect(after['last-modified']).toBe('Tue, 24 Nov 2026 09:10:00 GMT')
    expect(await has(after)).toEqual([304, 304])

    clock.set('2026-11-24T09:20:59Z')
    expect(await has(after)).toEqual([304, 304])
    clock.set('2026-11-24T09:21:00Z')
    expect(await has(after)).toEqual([200, 200])
  })
})

describe('errors', () => {
  it.each([
    ['/offers.rss?page=0', '#/page', 'too_small'],
    ['/offers.atom?colour=red', '#/colour', 'unknown-field'],
    ['/offers.feed.json?lang=de', '#/lang', 'invalid_value'],
    ['/offers.rss?contract=%3Cb%3E', '#/contract', 'invalid_format'],
  ])('says of %s what is wrong', async (url, pointer, code) => {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.json()).toMatchObject({ code: 'validation-failed', errors: [{ pointer, code }] })
  })

  it('are limited together with searches', async () => {
    const few = await buildApp({ ...deps, limits: { ...limits, SEARCHES_PER_MINUTE: 2 } })
    const statuses: number[] = []
    for (const url of ['/api/v1/offers', '/offers.rss', '/offers.atom', '/sitemap.xml', '/robots.txt'])
      statuses.push((await few.inject(url)).statusCode)
    const refused = await few.inject('/offers.feed.json')
    await few.close()
    expect(statuses).toEqual([200, 200, 429, 429, 200])
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
    expect(refused.headers['retry-after']).toBe('60')
  })
})
