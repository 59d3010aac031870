import {
  readAtomEndpoint,
  readJsonFeedEndpoint,
  readRssEndpoint,
  readSitemapEndpoint,
} from '@portal/contracts/offers/feeds.endpoints'
import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint, suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { getPortalEndpoint } from '@portal/contracts/portal/portal.endpoints'
import {
  closeOfferEndpoint,
  createOfferEndpoint,
  publishOfferEndpoint,
  updateOfferEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { configSchema } from './platform/config/config.ts'
import { clientOf, createTestApp, startOfTests } from './testing/app.ts'
import { childrenOf, parseXml } from './testing/parse-xml.ts'
import { seedRecruiter } from './testing/seed.ts'
import { seedOffer, seedStructure } from './testing/seed-offers.ts'

const limits = { ...configSchema.parse({}), SEARCHES_PER_MINUTE: 10_000 }
const { app, deps, db, clock, startAnother, close } = await createTestApp({ limits })
const another = await startAnother()
afterAll(async () => {
  await another.close()
  await close()
})
beforeEach(() => clock.set(startOfTests))
const processes = [
  ['the process that wrote', app],
  ['another process', another.app],
] as const

/** Everything a visitor is told of offers, by one process. */
const tellsOf = async (process: FastifyInstance) => {
  const client = clientOf(process)
  const search = (query: OfferSearchInput = {}) => client(searchOffersEndpoint, { query })
  const [all, chosen, found, rss, atom, json, sitemap, suggested] = await Promise.all([
    search(),
    search({ contract: ['cdd'], place: 'c-38185' }),
    search({ q: 'glaciologue' }),
    client(readRssEndpoint, { query: {} }),
    client(readAtomEndpoint, { query: { contract: ['cdd'] } }),
    client(readJsonFeedEndpoint, { query: { q: 'glaciologue' } }),
    client(readSitemapEndpoint, { query: {} }),
    client(suggestOffersEndpoint, { query: { q: 'glacio' } }),
  ])
  const entriesIn = (element: string, document: string) => document.split(`<${element}`).length - 1
  return {
    total: all.total,
    cdd: all.facets.contract.find(({ code }) => code === 'cdd')?.count,
    titles: all.items.map(({ title }) => title),
    chosen: chosen.total,
    found: found.items.map(({ title }) => title),
    suggested: suggested.items.flatMap((item) => (item.kind === 'title' ? [item.title] : [])),
    feeds: [entriesIn('item>', rss), entriesIn('entry ', atom), JSON.parse(json).items.length],
    feedTitles: JSON.parse(json).items.map(({ title }: { title: string }) => title),
    listed: childrenOf(parseXml(sitemap).root, 'url').filter((url) => url.children[0]?.text.includes('/FRESH')).length,
  }
}
const countOf = async (process: FastifyInstance) => (await clientOf(process)(getPortalEndpoint, {})).openOfferCount

/** Asked at once, except the number on every page, which may be a second old. Both are asked first, so that they remember. */
const afterwards = async (change: () => Promise<unknown>) => {
  for (const [, process] of processes) await Promise.all([tellsOf(process), countOf(process)])
  await change()
  const told = await Promise.all(processes.map(([, process]) => tellsOf(process)))
  clock.advance({ minutes: 1 / 60 })
  const counts = await Promise.all(processes.map(([, process]) => countOf(process)))
  return processes.map(([name], index) => ({ name, ...told[index], open: counts[index] }))
}
const onEach = (expected: object) => processes.map(([name]) => expect.objectContaining({ name, ...expected }))

describe('offers are right at once on every process, in lists, counts, facets, suggestions, feeds and the sitemap', () => {
  it('published, changed and closed by recruiters', async () => {
    const structure = await seedStructure(db)
    await seedOffer(deps, { structure, title: 'Hydrologue', contractType: 'cdi' })
    const recruiter = clientOf(app, (await seedRecruiter(db, structure.id)).token)
    const body = {
      structureCode: structure.code,
      language: 'fr' as const,
      title: 'Glaciologue',
      html: '<p>Mesurer.</p>',
      contractType: 'cdd',
    }
    const params = { reference: 'FRESH-1' }
    const unknown = {
      total: 1,
      cdd: 0,
      titles: ['Hydrologue'],
      chosen: 0,
      found: [],
      suggested: [],
      feeds: [1, 0, 0],
      listed: 0,
      open: 1,
    }

    expect(await afterwards(() => recruiter(createOfferEndpoint, { body: { ...body, ...params } }))).toEqual(
      onEach(unknown),
    )
    expect(await afterwards(() => recruiter(publishOfferEndpoint, { params }))).toEqual(
      onEach({
        ...{ total: 2, cdd: 1, titles: ['Glaciologue', 'Hydrologue'], chosen: 1, found: ['Glaciologue'], open: 2 },
        ...{ feeds: [2, 1, 1], feedTitles: ['Glaciologue'], suggested: ['Glaciologue'], listed: 2 },
      }),
    )
    const changed = { ...body, title: 'Nivologue et glaciologue', contractType: 'cdi' }
    expect(await afterwards(() => recruiter(updateOfferEndpoint, { params, body: changed }))).toEqual(
      onEach({
        ...{ total: 2, cdd: 0, titles: [changed.title, 'Hydrologue'], chosen: 0, found: [changed.title], open: 2 },
        ...{ feeds: [2, 0, 1], feedTitles: [changed.title], suggested: [changed.title], listed: 2 },
      }),
    )
    expect(await afterwards(() => recruiter(closeOfferEndpoint, { params, body: { reason: 'filled' } }))).toEqual(
      onEach(unknown),
    )
  })

  it('whose deadline passes', async () => {
    await seedOffer(deps, { reference: 'FRESH-2', title: 'Glaciologue', deadlineAt: '2026-11-24T09:05:00Z' })
    clock.set('2026-11-24T09:05:59.900Z')
    for (const [, process] of processes)
      expect(await tellsOf(process)).toMatchObject({ cdd: 1, found: ['Glaciologue'], feeds: [2, 1, 1], listed: 2 })
    expect(await afterwards(async () => clock.set('2026-11-24T09:06:00Z'))).toEqual(
      onEach({ cdd: 0, found: [], suggested: [], feeds: [1, 0, 0], listed: 0, open: 1 }),
    )
  })
})
