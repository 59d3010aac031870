import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@portal/contracts/i18n/message'
import { readAtomEndpoint, readJsonFeedEndpoint, readRssEndpoint } from '@portal/contracts/offers/feeds.endpoints'
import { jsonFeedSchema } from '@portal/contracts/offers/json-feed'
import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { Ajv } from 'ajv'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { clientOf } from '#api/testing/app.ts'
import { createTestFeeds, now, publicUrl } from '#api/testing/feeds.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '#api/testing/parse-xml.ts'

const { app, deps, clock, ids, close } = await createTestFeeds()
afterAll(close)
beforeEach(() => clock.set(now))

type Asked = OfferSearchInput & { lang?: Locale }
const client = clientOf(app)
const rss = async (query: Asked = {}) => childOf(parseXml(await client(readRssEndpoint, { query })).root, 'channel')
const atom = async (query: Asked = {}) => parseXml(await client(readAtomEndpoint, { query })).root
type JsonFeed = Record<string, unknown> & { items: Record<string, unknown>[] }
const json = async (query: Asked = {}): Promise<JsonFeed> => JSON.parse(await client(readJsonFeedEndpoint, { query }))
const textIn = (element: XmlElement, name: string): string => childOf(element, name).text
const linkOf = (element: XmlElement, rel: string, name = 'link') =>
  childrenOf(element, name).find(({ attributes }) => attributes.rel === rel)?.attributes
const newestFirst = ['MER-2026-0001', 'MER-2026-0003', 'MER-2026-0002']
const idsOf = (references: readonly string[]) => references.map((reference) => ids[reference])

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/

describe('X7 any search is a feed', () => {
  it.each([
    ['/offers.rss', 'application/rss+xml; charset=utf-8'],
    ['/offers.atom', 'application/atom+xml; charset=utf-8'],
    ['/offers.feed.json', 'application/feed+json; charset=utf-8'],
  ])('at %s as %s, to GET and to HEAD', async (url, type) => {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, type])
    const head = await app.inject({ method: 'HEAD', url })
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', reply.headers.etag])
    expect(head.headers['content-length']).toBe(String(reply.rawPayload.length))
  })

  it('as RSS 2.0: what its rules ask, and no more than one of each', async () => {
    const { root } = parseXml(await client(readRssEndpoint, { query: {} }))
    expect([root.name, root.attributes.version]).toEqual(['rss', '2.0'])
    const channel = childOf(root, 'channel')
    expect(textIn(channel, 'title')).toBe('Toutes les offres d’emploi · Portail Emploi, Institut Méridien')
    expect(textIn(channel, 'link')).toBe(`${publicUrl}/fr/offres`)
    expect(textIn(channel, 'description')).not.toBe('')
    expect(textIn(channel, 'language')).toBe('fr')
    expect(textIn(channel, 'lastBuildDate')).toMatch(rfc822)
    expect(linkOf(channel, 'self', 'atom:link')).toMatchObject({
      href: `${publicUrl}/offers.rss?lang=fr`,
      type: 'application/rss+xml',
    })
    const items = childrenOf(channel, 'item')
    expect(items.map((item) => textIn(item, 'guid'))).toEqual(idsOf(newestFirst))
    for (const item of items) {
      expect(childOf(item, 'guid').attributes.isPermaLink).toBe('false')
      expect(textIn(item, 'pubDate')).toMatch(rfc822)
      expect(textIn(item, 'link')).toMatch(/^https:\/\/emploi\.example\/fr\/offres\/MER-2026-000\d\//)
      expect(textIn(item, 'dc:creator')).toBe('Eaux & montagne')
    }
    expect(items.map((item) => textIn(item, 'dc:language'))).toEqual(['fr', 'fr', 'en'])
  })

  it('as Atom: what RFC 4287 asks, and no more than one of each', async () => {
    const feed = await atom()
    expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(feed.attributes['xml:lang']).toBe('fr')
    expect(textIn(feed, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(textIn(feed, 'updated')).toMatch(rfc3339)
    expect(textIn(childOf(feed, 'author'), 'name')).toBe('Institut Méridien')
    expect(linkOf(feed, 'self')).toMatchObject({ href: `${publicUrl}/offers.atom?lang=fr` })
    expect(linkOf(feed, 'alternate')).toMatchObject({ href: `${publicUrl}/fr/offres`, type: 'text/html' })
    const entries = childrenOf(feed, 'entry')
    expect(entries.map((entry) => textIn(entry, 'id'))).toEqual(idsOf(newestFirst))
    expect(entries.map(({ attributes }) => attributes['xml:lang'])).toEqual(['fr', 'fr', 'en'])
    for (const entry of entries) {
      expect(textIn(entry, 'title')).not.toBe('')
      expect(textIn(entry, 'published')).toMatch(rfc3339)
      expect(textIn(entry, 'updated')).toMatch(rfc3339)
      expect(childOf(entry, 'summary').attributes['xml:lang']).toBe('fr')
      expect(childOf(entry, 'content').attributes.type).toBe('html')
      expect(linkOf(entry, 'alternate')?.href).toMatch(/^https:\/\/emploi\.example\/fr\/offres\//)
    }
  })

  it('says texts as they are: nothing they hold is markup but the clean HTML of the offer', async () => {
    const [entry] = childrenOf(await atom(), 'entry')
    const [item] = childrenOf(await rss(), 'item')
    const [jsonItem] = (await json()).items
    if (!entry || !item || !jsonItem) throw new Error('no offer')
    const title = 'Hydrologue <crues> & « glace » (H/F)'
    const html = '<p>Mesurer des crues &amp; des <strong>glaces</strong>]]&gt;.</p>'
    expect([textIn(entry, 'title'), textIn(item, 'title'), jsonItem.title]).toEqual([title, title, title])
    expect([textIn(entry, 'content'), jsonItem.content_html]).toEqual([html, html])
    const facts =
      'Eaux & montagne · Grenoble · CDD · Doctorat · Candidatures jusqu’au jeudi 24\u00A0décembre\u00A02026 à\u00A023\u00A0h\u00A059'
    expect([textIn(entry, 'summary'), jsonItem.summary]).toEqual([facts, facts])
    expect(textIn(item, 'description')).toBe(`<p>${facts.replace('&', '&amp;')}</p>${html}`)
    expect(childrenOf(item, 'category').map(({ text }) => text)).toEqual(jsonItem.tags)
  })

  it('B1 C1.3 E4.2 says how far, for whom and since when', async () => {
    const criteria = { radiusKm: 50, structure: ['nobody'], publishedWithinDays: 7 }
    const titleOf = async (query: Asked) => String((await json(query)).title).split(' · ')[0]
    expect(await titleOf({ place: 'c-38185', ...criteria })).toBe(
      'Offres d’emploi\u00A0: Grenoble, dans un rayon de 50\u00A0km, nobody, publiées ces 7\u00A0derniers jours',
    )
    expect(await titleOf({ functionalDomain: ['rch', 'gbf'] })).toBe(
      'Offres d’emploi\u00A0: Recherche, Gestion budgétaire et financière',
    )
    expect(await titleOf({ place: 'r-84', radiusKm: 50 })).toBe('Offres d’emploi\u00A0: Auvergne-Rhône-Alpes')
  })

  it('finds what the same search finds, and says in its title what was searched', async () => {
    const query: Asked = { q: 'glace', place: 'c-38185', contract: ['cdd'], studyLevel: ['doctorat', 'none'] }
    const found = (await client(searchOffersEndpoint, { query })).items.map(({ reference }) => ids[reference])
    expect(found).toEqual([ids['MER-2026-0001']])
    const feed = await json(query)
    expect(feed.items.map(({ id }) => id)).toEqual(found)
    const criteria = '«\u00A0glace\u00A0», Grenoble, CDD, Doctorat, none'
    expect(feed.title).toBe(`Offres d’emploi\u00A0: ${criteria} · Portail Emploi, Institut Méridien`)
    const search = '?q=glace&place=c-38185&contract=cdd&studyLevel=doctorat&studyLevel=none'
    expect(feed.home_page_url).toBe(`${publicUrl}/fr/offres${search}`)
    expect(feed.feed_url).toBe(`${publicUrl}/offers.feed.json${search}&lang=fr`)
  })

  it('is newest first even for words, unless asked otherwise', async () => {
    const words = 'mesurer'
    expect((await json({ q: words })).items.map(({ id }) => id)).toEqual(idsOf(['MER-2026-0001', 'MER-2026-0003']))
    expect((await json({ sort: 'deadline' })).items.at(-1)?.id).toBe(ids['MER-2026-0002'])
  })

  it('words itself in English, with offers in the language they have', async () => {
    const feed = await json({ lang: 'en', contract: ['cdd'] })
    expect(feed).toMatchObject({ language: 'en', home_page_url: `${publicUrl}/en/offers?contract=cdd` })
    expect(feed.title).toMatch(/^Job offers: Fixed-term contract · Job portal, /)
    expect(feed.items.map(({ title, language, url }) => [title, language, url])).toEqual([
      ['Hydrologue <crues> & « glace » (H/F)', 'fr', `${publicUrl}/en/offers/MER-2026-0001/hydrologue-crues-glace-h-f`],
      ['Glaciologist', 'en', `${publicUrl}/en/offers/MER-2026-0003/glaciologue-h-f`],
    ])
  })

  it('keeps its identifiers in every language, format and page, at every address', async () => {
    const entries = async (feed: XmlElement) => childrenOf(feed, 'entry').map((entry) => textIn(entry, 'id'))
    const french = await atom({ contract: ['cdd', 'cdi'] })
    const english = await atom({ lang: 'en', contract: ['cdi', 'cdd'], page: 1, sort: 'date' })
    expect(textIn(english, 'id')).toBe(textIn(french, 'id'))
    expect(textIn(await atom({ contract: ['cdd'] }), 'id')).not.toBe(textIn(french, 'id'))
    expect(await entries(english)).toEqual(await entries(french))
    expect(new Set(await entries(french)).size).toBe(3)

    const moved = await buildApp({ ...deps, publicUrl: 'https://jobs.example' })
    const there = parseXml(await clientOf(moved)(readAtomEndpoint, { query: { contract: ['cdd', 'cdi'] } })).root
    await moved.close()
    expect(textIn(there, 'id')).toBe(textIn(french, 'id'))
    expect(await entries(there)).toEqual(await entries(french))
    expect(linkOf(there, 'self')?.href).toMatch(/^https:\/\/jobs\.example\//)
  })

  it('leads from page to page', async () => {
    const first = await json({ pageSize: 2 })
    expect(first.next_url).toBe(`${publicUrl}/offers.feed.json?pageSize=2&page=2&lang=fr`)
    const second = await atom({ pageSize: 2, page: 2 })
    expect(childrenOf(second, 'entry')).toHaveLength(1)
    expect(linkOf(second, 'previous')?.href).toBe(`${publicUrl}/offers.atom?pageSize=2&lang=fr`)
    expect(linkOf(second, 'next')).toBeUndefined()
    expect(linkOf(await rss({ pageSize: 2 }), 'next', 'atom:link')?.href).toContain('page=2')
  })

  it('is a feed still when it finds nothing', async () => {
    const query: Asked = { q: 'introuvable' }
    expect(childrenOf(await rss(query), 'item')).toEqual([])
    expect(textIn(await atom(query), 'updated')).toMatch(rfc3339)
    expect((await json(query)).items).toEqual([])
  })
})

describe('validity', () => {
  const file = join(import.meta.dirname, '../../../../../../../shared/data/schemas/json-feed-1.1.schema.json')
  const text = { type: 'string' }
  const address = { type: 'string', format: 'uri' }
  const date = { type: 'string', format: 'date-time' }
  /** What 1.1 takes from the first version without repeating it. */
  const firstVersion = {
    $id: 'https://json.schemastore.org/feed-1',
    definitions: {
      uri: address,
      extension: { type: 'object' },
      author: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: { name: text, url: address, avatar: address },
      },
      item: {
        properties: {
          ...{
            title: text,
            summary: text,
            content_html: text,
            content_text: text,
            url: address,
            external_url: address,
          },
          ...{ image: address, banner_image: address, date_published: date, date_modified: date },
          ...{ tags: { type: 'array', items: text }, attachments: { type: 'array' } },
        },
      },
    },
    properties: {
      ...{ title: text, description: text, user_comment: text, expired: { type: 'boolean' }, hubs: { type: 'array' } },
      ...{ home_page_url: address, feed_url: address, next_url: address, icon: address },
    },
  }

  it('JSON Feed 1.1 as its contract describes it, and with nothing besides', async () => {
    for (const query of [{}, { pageSize: 1 }, { q: 'introuvable' }]) {
      const feed = await json(query)
      expect(jsonFeedSchema.parse(feed)).toEqual(feed)
    }
  })

  it.skipIf(!existsSync(file))('JSON Feed 1.1 by its schema (skipped without ../shared/data)', async () => {
    const { $schema: _draft, id: $id, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
    const ajv = new Ajv({
      strict: false,
      formats: { uri: (value) => URL.canParse(value), 'date-time': (value) => rfc3339.test(value) },
    })
    ajv.addSchema(firstVersion)
    const validate = ajv.compile({ ...schema, $id })
    for (const query of [{}, { q: 'introuvable' }, { pageSize: 1 }, { lang: 'en' as const, q: '<&"' }]) {
      validate(await json(query))
      expect(validate.errors).toBeNull()
    }
    const { title: _title, ...untitled } = await json()
    expect(validate(untitled)).toBe(false)
  })
})
