import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { registerPages } from './pages.ts'
import { pagePolicy } from './security-headers.ts'

// The built pages in small: what the server does around them. What they show is tested with them.
const directory = await mkdtemp(join(tmpdir(), 'portal-pages-'))
const client = join(directory, 'client')
await mkdir(join(client, 'assets'), { recursive: true })
await mkdir(join(client, '.vite'))
await mkdir(join(directory, 'server'))
const style = 'h1{color:green}'
await writeFile(
  join(client, 'index.html'),
  '<!doctype html><html lang="fr"><head><title>x</title><script type="module" src="/assets/index-abc.js"></script><link rel="modulepreload" crossorigin href="/assets/shared-abc.js"><link rel="stylesheet" crossorigin href="/assets/index-abc.css"></head><body><div id="root"></div></body></html>',
)
await writeFile(join(client, 'assets/index-abc.js'), 'export const one = 1')
await writeFile(join(client, 'assets/index-abc.css'), style)
await writeFile(
  join(client, '.vite/manifest.json'),
  JSON.stringify({
    'index.html': { file: 'assets/index-abc.js', isEntry: true, imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared-abc.js' },
    '_facts.js': { file: 'assets/facts-abc.js', imports: ['_shared.js', 'index.html'] },
    'src/offer.page.tsx': { file: 'assets/offer-abc.js', imports: ['_facts.js', 'index.html'] },
  }),
)
await writeFile(
  join(directory, 'server/entry-server.js'),
  `export const createPageRenderer = (send) => async ({ path, publicUrl, mayBeSignedIn, locale }) => {
    if (path.startsWith('/fr/aide?')) throw new Error('cannot be drawn')
    const lacking = /lacks=(\\d+)(&drawn)?/.exec(path)
    if (lacking) return { status: Number(lacking[1]), retryAfterSeconds: 7, head: '', body: lacking[2] ? '<h1>drawn</h1>' : '', state: '', modules: [] }
    if (path === '/fr/ici') return { status: 200, head: '', body: await (await send('/address', { method: 'GET' })).text(), state: '', modules: [] }
    if (/^\\/(?:de|fr\\/nothing)/.test(path)) return { status: 404, head: '', body: '<p>' + locale + '</p>', state: '', modules: [] }
    const answer = await send('/api/v1/me', { method: path === '/en/help' ? 'POST' : 'GET', headers: {} })
    return {
      status: path === '/en/nothing' ? 404 : 200,
      head: '<title>$& ' + path + '</title>',
      body: '<p>' + answer.status + ' ' + answer.headers.get('content-type') + ' ' + mayBeSignedIn + '</p>',
      state: JSON.stringify({ publicUrl, text: '</script><b>' }),
      modules: ['src/offer.page.tsx'],
    }
  }`,
)
const { app, deps, close } = await createTestApp()
app.get('/address', { config: { isOpen: true } }, ({ ip }) => Promise.resolve(ip))
await registerPages(app, deps, directory)
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(async () => {
  await close()
  await rm(directory, { recursive: true })
})

describe('the pages', () => {
  it.each([
    ['', '', '/fr'],
    ['en-GB,en;q=0.9', '', '/en'],
    ['de, en;q=0.4, fr;q=0.8', '', '/fr'],
    ['fr;q=0, en', '', '/en'],
    ['fr-FR', 'en', '/en'],
  ])('A1.1 answers at / for « %s » with the choice « %s »: %s', async (accepted, chosen, location) => {
    const reply = await app.inject({ url: '/', headers: { 'accept-language': accepted }, cookies: { locale: chosen } })
    expect([reply.statusCode, reply.headers.location]).toEqual([302, location])
  })

  it('X6 leads whoever opens what a mail says to programs to the page that asks', async () => {
    const reply = await app.inject({ url: '/alerts/stop/a.b.c', headers: { 'accept-language': 'en' } })
    expect([reply.statusCode, reply.headers.location]).toEqual([302, '/en/alerts/stop/a.b.c'])
  })

  it.each([
    ['/fr/offres', 200, 'fr'],
    ['/en/offers/MER-2026-0001/any', 200, 'en'],
    ['/en/nothing', 404, 'en'],
  ])('X12 says of %s: %i, in %s, as it was drawn', async (url, status, language) => {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(status)
    expect(reply.body).toContain(`<html lang="${language}">`)
    expect(reply.body).toContain(`<title>$& ${url}</title>`)
    expect(reply.body).toContain('<div id="root"><p>401 application/problem+json; charset=utf-8 false</p></div>')
  })

  it.each(['//', '/\\', '//evil.example/fr/offres', '/\\evil.example/fr/offres'])(
    'ASVS 16.5.1 says of %s that there is no such page, whoever else’s address it looks like',
    async (url) => {
      // Over the network: what sends without one would read it first.
      const { port } = app.server.address() as AddressInfo
      const [reply] = (await once(get({ port, path: url }), 'response')) as [IncomingMessage]
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await text(reply)).toContain('<h1>Cette page n’existe pas</h1>')
    },
  )

  it.each([
    ['/fr/', '/fr'],
    ['/en/offers/?q=eau&page=2', '/en/offers?q=eau&page=2'],
    ['/fr/espace//', '/fr/espace'],
    ['/FR', '/fr'],
    ['/Fr/Offres?q=Eau', '/fr/offres?q=Eau'],
    ['/fr//offres', '/fr/offres'],
    ['/EN/offers/MER-2026-0001/Any', '/en/offers/MER-2026-0001/Any'],
  ])('X12 has one address for one page: %s is %s', async (url, location) => {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.headers.location]).toEqual([308, location])
  })

  it.each([
    ['/de', 'en', '', 'en'],
    ['/de', 'en', 'fr', 'fr'],
    ['/de/', '', '', 'fr'],
    ['/fr/nothing', 'en', 'en', 'fr'],
  ])(
    'A1.1 says of %s to « %s » with the choice « %s » that nothing is there, in %s',
    async (url, accepted, chosen, language) => {
      const reply = await app.inject({ url, headers: { 'accept-language': accepted }, cookies: { locale: chosen } })
      expect(reply.statusCode).toBe(404)
      expect(reply.body).toContain(`<html lang="${language}">`)
      expect(reply.body).toContain(`<p>${language}</p>`)
    },
  )

  it('ASVS 2.4.1 asks from where the person asks, so that limits are theirs', async () => {
    const reply = await app.inject({ url: '/fr/ici', remoteAddress: '192.0.2.7' })
    expect(reply.body).toContain('<div id="root">192.0.2.7</div>')
  })

  it('X12 draws a page for the person who asks, and only reads for it', async () => {
    const known = await app.inject({ url: '/fr/offres', cookies: { 'signed-in': '1' } })
    expect(known.body).toContain('<p>401 application/problem+json; charset=utf-8 true</p>')
    const { token } = await seedSession(deps.db, 'candidate')
    const signedIn = await app.inject({ url: '/fr/offres', cookies: { session: token } })
    expect(signedIn.body).toContain('<p>200 application/json; charset=utf-8 false</p>')
    const refused = await app.inject('/en/help')
    expect(refused.statusCode).toBe(500)
    expect(refused.body).toContain('<h1>The page could not be shown</h1>')
  })

  it.each([
    [{}, 'cross-site', 'private, no-cache', 'br'],
    [{ 'signed-in': '1' }, 'cross-site', 'no-store', undefined],
    [{ session: 'any' }, 'same-site', 'no-store', undefined],
    [{ session: 'any' }, undefined, 'no-store', undefined],
    [{ session: 'any' }, 'same-origin', 'no-store', 'br'],
    [{ session: 'any' }, 'none', 'no-store', 'br'],
    [{ theme: 'dark' }, undefined, 'private, no-cache', 'br'],
  ])(
    'ASVS 14.3.2 BREACH: with the cookies %j, led to from %s, a page is « %s », compressed: %s',
    async (cookies, site, cache, encoding) => {
      const headers = { 'accept-encoding': 'br', ...(site && { 'sec-fetch-site': site }) }
      const reply = await app.inject({ url: `/fr/offres?q=${'Aubrac+'.repeat(200)}`, headers, cookies })
      expect([reply.headers['cache-control'], reply.headers['content-encoding']]).toEqual([cache, encoding])
    },
  )

  it('keeps what was asked of the API where no text of it can end the script', async () => {
    const { body } = await app.inject('/fr/offres')
    const state = /<script type="application\/json" id="state">(.*?)<\/script>/.exec(body)?.[1] ?? ''
    expect(JSON.parse(state)).toEqual({ publicUrl: deps.publicUrl, text: '</script><b>' })
  })

  it('asks for the code of the page with it, and for nothing twice', async () => {
    const { body } = await app.inject('/fr/offres')
    const asked = [...body.matchAll(/modulepreload" crossorigin href="([^"]+)"/g)].map(([, file]) => file)
    expect(asked).toHaveLength(3)
    expect(new Set(asked)).toEqual(new Set(['/assets/facts-abc.js', '/assets/offer-abc.js', '/assets/shared-abc.js']))
  })

  it('admits the one style sheet that stands in the page, and no script', async () => {
    const { body, headers } = await app.inject('/fr/offres')
    expect(body).toContain(`<style>${style}</style>`)
    expect(body).not.toContain('index-abc.css')
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toBe(pagePolicy(`'sha256-${hash}'`))
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}'; script-src 'self'; `)
  })

  it.each([
    [{}, '<html lang="fr">'],
    [{ theme: 'dark', text: '150' }, '<html lang="fr" data-theme="dark" data-text="150">'],
    [{ theme: '"><script>', text: '9' }, '<html lang="fr">'],
  ])('C1.2 begins with the look the device keeps: %j', async (cookies, start) => {
    const { body } = await app.inject({ url: '/fr/offres', cookies })
    expect(body).toContain(start)
  })

  it('ASVS 16.5.2 says so of what could not be drawn, and leaves it to the browser', async () => {
    const reply = await app.inject('/fr/aide?a=1&b=2')
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([500, 'no-store'])
    expect(reply.headers['retry-after']).toBeUndefined()
    expect(reply.body).toContain('<title>La page n’a pas pu s’afficher · Portail Emploi, Institut Méridien</title>')
    expect(reply.body).toContain('<meta name="robots" content="noindex, follow">')
    expect(reply.body).toContain('href="/fr/aide?a=1&amp;b=2">Recharger la page</a>')
    expect(reply.body).toContain('type="module"')
    expect(reply.body).not.toContain('id="state"')
  })

  it.each([
    ['/fr?lacks=503', 503, 'Le portail est momentanément indisponible'],
    ['/en/offers?lacks=503', 503, 'The portal is unavailable for a moment'],
    ['/en?lacks=429', 429, 'Too many requests in a short time'],
    ['/fr/offres?lacks=429&drawn', 429, 'drawn'],
    ['/fr/offres?lacks=503&drawn', 503, 'drawn'],
  ])('ASVS 16.5.2 X12 never forgets what %s lacks: %i, again later, with words: %s', async (url, status, heading) => {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.headers['retry-after'], reply.headers['cache-control']]).toEqual([
      status,
      '7',
      'no-store',
    ])
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(reply.body).toContain(`<h1>${heading}</h1>`)
    expect(reply.body).not.toContain('rel="canonical"')
  })

  it('is compressed for whoever can read it so', async () => {
    const reply = await app.inject({ url: '/api/v1/portal', headers: { 'accept-encoding': 'gzip, br' } })
    expect(reply.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  })

  const linksOf = async (url: string) =>
    [...(await app.inject(url)).body.matchAll(/<link rel="(\w+)" type="([^"]+)" title="[^"]+" href="([^"]+)">/g)].map(
      ([, rel, type, href = '']) => [rel, type, href.replaceAll('&amp;', '&')],
    )

  it.each([
    ['/fr/offres?q=eau%22%3E&contract=cdd&page=3&utm_source=x&workTime=%3C', '?q=eau%22%3E&contract=cdd&lang=fr', 'fr'],
    ['/en/offers', '?lang=en', 'en'],
    ['/en/offers/MER-1/any?q=eau', '?lang=en', 'en'],
    ['/fr/aide', '?lang=fr', 'fr'],
  ])('X7 names in the head of %s the feeds of its search, and they answer', async (url, search, language) => {
    const links = await linksOf(url)
    expect(links).toEqual([
      ['alternate', 'application/rss+xml', `/offers.rss${search}`],
      ['alternate', 'application/atom+xml', `/offers.atom${search}`],
      ['alternate', 'application/feed+json', `/offers.feed.json${search}`],
      ['search', 'application/opensearchdescription+xml', `/opensearch.xml?lang=${language}`],
    ])
    for (const [, type, href = ''] of links) {
      const reply = await app.inject(href)
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    }
  })

  it('keeps built files for ever, and asks nobody who they are', async () => {
    const reply = await app.inject('/assets/index-abc.js')
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it('ASVS 4.1.4 shows no page where the API answers another method', async () => {
    const reply = await app.inject('/api/v1/sessions')
    expect(reply.json()).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(reply.headers.allow).toBe('POST, OPTIONS')
  })

  it.each([
    '/api/v1',
    '/api/v1?x=1',
    '/api/v1/nothing',
    '/assets/none.js',
    '/.git/config.txt',
    '/.vite/manifest.json',
    '/index.html',
  ])('has a problem for %s, not a page', async (url) => {
    const reply = await app.inject(url)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'route-not-found' })
  })
})
