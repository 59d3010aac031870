import { matchPage } from '@portal/contracts/paths/paths'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, startOfTests } from '#api/testing/app.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '#api/testing/parse-xml.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { offerSearchTable, offersTable } from '../offers.table.ts'
import { listedPages } from './indexed-pages.ts'
import { offersPerPart } from './read-sitemap.ts'

const publicUrl = 'https://emploi.example'
const { app, deps, db, close } = await createTestApp({ publicUrl })
afterAll(close)

const read = async (url = '/sitemap.xml') => parseXml((await app.inject(url)).body).root
const locOf = (element: XmlElement) => childOf(element, 'loc').text
const pathOf = (element: XmlElement) => locOf(element).replace(publicUrl, '')

beforeAll(async () => {
  await seedOffer(deps, { reference: 'MER 1', title: 'Géologue & fils', publishedAt: startOfTests })
  await seedOffer(deps, { reference: 'MER-2', status: 'draft' })
  await seedOffer(deps, { reference: 'MER-3', status: 'closed' })
  await seedOffer(deps, { reference: 'MER-4', deadlineAt: '2026-11-24T08:58:00Z' })
})

/** As many copies of an open offer as asked for, in the tables a sitemap reads. */
const multiply = async (count: number) => {
  const names = (columns: string[]) => sql.raw(columns.map((name) => `"${name}"`).join(', '))
  const columnsOf = async (table: string) =>
    (
      await db.execute<{ name: string }>(
        sql`select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position`,
      )
    ).rows.map(({ name }) => name)
  const copy = async (name: string, original: string, changed: readonly string[], from: ReturnType<typeof sql>) => {
    const kept = (await columnsOf(name)).filter((column) => !changed.includes(column))
    await db.execute(sql`
      insert into ${sql.raw(name)} (${names([...changed, ...kept])})
      select ${from}, ${names(kept)} from ${sql.raw(name)}, generate_series(1, ${count}) n where ${sql.raw(original)}`)
  }
  const id = sql`lpad(to_hex(n), 32, '0')::uuid`
  await copy(
    'offers',
    "reference = 'MER 1'",
    ['id', 'reference', 'reference_key'],
    sql`${id}, 'COPY-' || n, 'COPY-' || n`,
  )
  await copy('offer_search', "reference_key = 'MER 1'", ['offer_id', 'reference_key'], sql`${id}, 'COPY-' || n`)
}

describe('X12 the sitemap', () => {
  it('lists each public page and each open offer, in both languages that name each other', async () => {
    const urlset = await read()
    expect([urlset.name, urlset.namespace]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
    const urls = childrenOf(urlset, 'url')
    expect(urls.map(pathOf).filter((path) => path.includes('MER'))).toEqual([
      '/fr/offres/MER%201/geologue-fils',
      '/en/offers/MER%201/geologue-fils',
    ])
    expect(new Set(urls.map((url) => matchPage(pathOf(url))?.page))).toEqual(new Set([...listedPages, 'offer']))
    expect(new Set(urls.map(pathOf)).size).toBe(2 * (listedPages.length + 1))
    for (const url of urls) {
      const links = childrenOf(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href])
      expect(links.map(([language]) => language)).toEqual(['fr', 'en', 'x-default'])
      expect(links).toContainEqual([pathOf(url).slice(1, 3), locOf(url)])
      for (const [, href = ''] of links) expect(urls.map(locOf)).toContain(href)
    }
  })

  it('dates what it knows the date of', async () => {
    const dates = childrenOf(await read(), 'url').flatMap((url) =>
      childrenOf(url, 'lastmod').map(({ text }) => [pathOf(url), text]),
    )
    const date = startOfTests.toISOString()
    expect(dates).toEqual([
      ...['/fr', '/en', '/fr/offres', '/en/offers'].map((path) => [path, date]),
      ...['/fr/offres/MER%201/geologue-fils', '/en/offers/MER%201/geologue-fils'].map((path) => [path, date]),
    ])
  })

  it('has no part that holds nothing', async () => {
    for (const [url, status] of [
      ['/sitemap.xml?part=1', 200],
      ['/sitemap.xml?part=2', 404],
      ['/sitemap.xml?part=0', 400],
    ] as const)
      expect((await app.inject(url)).statusCode).toBe(status)
  })

  it('becomes an index of parts, each of them below the protocol’s limits, when addresses are many', async () => {
    await multiply(2 * offersPerPart)
    const index = await read()
    expect([index.name, index.namespace]).toEqual(['sitemapindex', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
    const parts = childrenOf(index, 'sitemap')
    expect(parts.map(locOf)).toEqual([1, 2, 3].map((part) => `${publicUrl}/sitemap.xml?part=${part}`))
    for (const part of parts) expect(childOf(part, 'lastmod').text).toBe(startOfTests.toISOString())
    const addresses: string[] = []
    for (const part of parts) {
      const { body } = await app.inject(pathOf(part))
      const urls = childrenOf(parseXml(body).root, 'url').map(locOf)
      expect(urls.length).toBeLessThanOrEqual(50_000)
      expect(body.length).toBeLessThan(50_000_000)
      addresses.push(...urls)
    }
    expect(new Set(addresses).size).toBe(2 * (listedPages.length + 1 + 2 * offersPerPart))
    expect(addresses).toHaveLength(new Set(addresses).size)
    await db.delete(offerSearchTable).where(sql`reference_key like 'COPY-%'`)
    await db.delete(offersTable).where(sql`reference like 'COPY-%'`)
  })
})

describe('X12 robots.txt', () => {
  it('lets the public pages be read, keeps out what is somebody’s own and the API, and names the sitemap', async () => {
    const reply = await app.inject('/robots.txt')
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(reply.headers['cache-control']).toBe('public, max-age=3600')
    const lines = reply.body.split('\n')
    expect(lines).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
    const rules = lines.flatMap((line) => {
      const [name, path = ''] = line.split(': ')
      return name === 'Disallow'
        ? [new RegExp(`^${path.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}`)]
        : []
    })
    const isOut = (path: string) => rules.some((rule) => rule.test(path))
    for (const path of [
      ...['/api/v1/offers', '/health/live', '/fr/espace', '/en/account/applications/1/withdrawal', '/fr/activation'],
      ...['/fr/recrutement/offres/MER-1', '/en/administration/recruiters', '/fr/offres/MER-1/hydrologue/postuler'],
    ])
      expect([path, isOut(path)]).toEqual([path, true])
    for (const path of [
      ...childrenOf(await read(), 'url').map(pathOf),
      ...['/', '/fr/connexion', '/en/register', '/fr/offres?q=eau', '/offers.rss', '/sitemap.xml', '/assets/index.js'],
      '/fr/offres/MER-1/postuler',
    ])
      expect([path, isOut(path)]).toEqual([path, false])
  })
})

describe('OpenSearch', () => {
  it.each([
    ['', 'fr', '/fr/offres', 'Portail Emploi'],
    ['?lang=en', 'en', '/en/offers', 'Job portal'],
  ])('%s tells a browser how to search', async (query, language, path, name) => {
    const reply = await app.inject(`/opensearch.xml${query}`)
    expect(reply.headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8')
    const { root } = parseXml(reply.body)
    expect([root.name, root.namespace]).toEqual(['OpenSearchDescription', 'http://a9.com/-/spec/opensearch/1.1/'])
    expect([childOf(root, 'ShortName').text, childOf(root, 'Language').text]).toEqual([name, language])
    expect(childOf(root, 'Description').text).toContain(defaultPolicy.employer.name.fr)
    const urls = childrenOf(root, 'Url').map(({ attributes }) => attributes)
    expect(urls[0]).toEqual({ type: 'text/html', template: `${publicUrl}${path}?q={searchTerms}` })
    for (const { type, template = '' } of urls.slice(1)) {
      const answered = await app.inject(template.replace(publicUrl, '').replace('{searchTerms}', 'g%C3%A9ologue'))
      expect([answered.statusCode, answered.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`])
    }
  })
})
