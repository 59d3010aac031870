import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { clientOf, createTestApp, daysAgo, startOfTests } from '#api/testing/app.ts'
import { seedSearchedOffers } from '#api/testing/seed-searched-offers.ts'

const { app, deps, clock, close } = await createTestApp()
afterAll(close)
beforeAll(() => seedSearchedOffers(deps))
beforeEach(() => clock.set(startOfTests))

const search = (query: OfferSearchInput = {}) => clientOf(app)(searchOffersEndpoint, { query })
const references = async (query: OfferSearchInput) => (await search(query)).items.map(({ reference }) => reference)

describe('happy', () => {
  it('C1.4 C1.5 lists every open offer without a criterion, newest first, with the exact total', async () => {
    const { items, total, sort, page, pageSize } = await search()
    expect(items.map(({ reference }) => reference)).toEqual([
      'MER-2026-0001',
      'MER-2026-0002',
      'MOY1632-HAYTRA-002',
      'EN-1',
    ])
    expect({ total, sort, page, pageSize }).toEqual({ total: 4, sort: 'date', page: 1, pageSize: 20 })
  })

  it('C1.8 says what each offer is about, in plain words of its own language, cut at a word', async () => {
    // The second time the page comes without its counts.
    for (const { items } of [await search(), await search()])
      expect(items.map(({ reference, language, extract }) => [reference, language, extract])).toEqual([
        ['MER-2026-0001', 'fr', 'Mécanique des fluides et R&D. Développement en C++ et .NET.'],
        ['MER-2026-0002', 'fr', 'L’été, entretien des bateaux pour un hydrologue.'],
        ['MOY1632-HAYTRA-002', 'fr', 'Séquençage et cœur de plateforme.'],
        [
          'EN-1',
          'en',
          'You will study the catchments of mountains, and their floods, with everything that melts above them, by tracers; then…',
        ],
      ])
  })

  it('A2.1 gives each row what a card shows', async () => {
    const [item] = (await search({ q: 'MER-2026-0001' })).items
    expect(item).toMatchObject({
      title: 'Hydrologue, prévision des crues (H/F)',
      slug: 'hydrologue-prevision-des-crues-h-f',
      place: { city: 'Grenoble', department: 'Isère', departmentCode: '38' },
      contractType: { code: 'cdd', label: { fr: 'CDD', en: 'Fixed-term contract' } },
      durationMonths: 12,
      studyLevel: { code: 'doctorat' },
      publishedAt: daysAgo(1).toISOString(),
      deadlineAt: '2026-12-01T22:59:00.000Z',
      status: 'published',
    })
  })

  it.each<[string, OfferSearchInput, string[]]>([
    ['A4.2 by keyword, place and contract', { q: 'bateaux', place: 'c-38185', contract: 'cdi' }, ['MER-2026-0002']],
    ['A4.3 by town', { place: 'c-75056' }, ['MOY1632-HAYTRA-002']],
    ['A4.3 by a district of a town', { place: 'c-75105' }, ['MOY1632-HAYTRA-002']],
    ['A4.3 by department', { place: 'd-38' }, ['MER-2026-0001', 'MER-2026-0002']],
    ['by a town abroad', { place: 'x-us-ithaca' }, ['EN-1']],
    ['B1 C1.6 by region', { place: 'r-84' }, ['MER-2026-0001', 'MER-2026-0002']],
    ['B1 all over France', { place: 'n-FR' }, ['MER-2026-0001', 'MER-2026-0002', 'MOY1632-HAYTRA-002']],
    ['B1 by country', { place: 'n-US' }, ['EN-1']],
    ['by a country without offers', { place: 'n-DE' }, []],
    // Voiron is some twenty kilometres from Grenoble.
    ['around a town', { place: 'c-38563', radiusKm: 30 }, ['MER-2026-0001', 'MER-2026-0002']],
    ['around a town, but not that far', { place: 'c-38563', radiusKm: 10 }, []],
    ['around a town abroad', { place: 'x-us-ithaca', radiusKm: 10 }, ['EN-1']],
    ['a radius around nothing but a town says nothing', { place: 'd-75', radiusKm: 10 }, ['MOY1632-HAYTRA-002']],
    ['C1.3 by functional domain', { functionalDomain: 'rch' }, ['MER-2026-0001']],
    [
      'C1.3 by several functional domains',
      { functionalDomain: ['log', 'rch', 'jus'] },
      ['MER-2026-0001', 'MER-2026-0002'],
    ],
    [
      'C1.3 by functional domain and contract',
      { functionalDomain: ['log', 'rch'], contract: 'cdi' },
      ['MER-2026-0002'],
    ],
    ['a functional domain nobody knows', { functionalDomain: 'sic' }, []],
    ['C1.3 by structure', { structure: 'seine' }, ['MOY1632-HAYTRA-002']],
    ['C1.3 by several structures', { structure: ['seine', 'ithaca'] }, ['MOY1632-HAYTRA-002', 'EN-1']],
    ['a structure nobody knows', { structure: 'atlantis' }, []],
    ['E4.2 published in the last seven days', { publishedWithinDays: 7 }, ['MER-2026-0001']],
    [
      'E4.2 published in a number of days of one’s own',
      { publishedWithinDays: 25 },
      ['MER-2026-0001', 'MER-2026-0002', 'MOY1632-HAYTRA-002'],
    ],
    ['A4.4 by several contracts', { contract: ['cdi', 'stage'] }, ['MER-2026-0002']],
    ['A4.6 researchers only', { researcher: true }, ['MER-2026-0001', 'EN-1']],
    ['A4.7 by domain', { domain: 'physique' }, ['MER-2026-0001']],
    ['A4.8 by duration', { duration: ['le6m', 'gt3y'] }, ['MOY1632-HAYTRA-002']],
    ['A4.9 by facets together', { contract: 'cdd', duration: 'le6m', studyLevel: 'bac-2' }, ['MOY1632-HAYTRA-002']],
    ['a code nobody knows', { corps: 'nobody' }, []],
    ['a known profession', { profession: 'hydrologue' }, ['MER-2026-0001']],
  ])('%s', async (_, query, expected) => {
    const { items, total } = await search(query)
    expect(items.map(({ reference }) => reference)).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  it('sorts by distance from a town, says how far, and leaves the usual order without one', async () => {
    const far = await search({ place: 'c-69123', radiusKm: 200, sort: 'distance' })
    expect(far.items.map(({ reference, distanceKm }) => [reference, distanceKm])).toEqual([
      ['MER-2026-0001', 93],
      ['MER-2026-0002', 93],
    ])
    expect(await search({ place: 'd-38', sort: 'distance' })).toMatchObject({ sort: 'date', total: 2 })
    expect(await search({ q: 'crues', sort: 'distance' })).toMatchObject({ sort: 'relevance' })
    const town = await search({ place: 'c-38185', sort: 'distance' })
    expect(town).toMatchObject({ sort: 'distance', total: 2 })
    expect(town.items.every(({ distanceKm }) => distanceKm !== undefined && distanceKm < 10)).toBe(true)
    expect((await search({ place: 'c-38185' })).items.every((item) => !('distanceKm' in item))).toBe(true)
  })

  it('sorts by deadline, those without one last', async () => {
    expect(await references({ sort: 'deadline' })).toEqual([
      'MOY1632-HAYTRA-002',
      'MER-2026-0001',
      'EN-1',
      'MER-2026-0002',
    ])
  })

  it('pages, and answers an empty page above the end', async () => {
    const second = await search({ page: 2, pageSize: 3 })
    expect(second).toMatchObject({ total: 4, page: 2, pageSize: 3 })
    expect(second.items.map(({ reference }) => reference)).toEqual(['EN-1'])
    expect((await search({ page: 9, pageSize: 3 })).items).toEqual([])
  })

  it.each(['100001', '999999999999', '9'.repeat(40)])(
    'C1.5 answers page %s, far above the end, empty',
    async (page) => {
      const reply = await app.inject(`/api/v1/offers?pageSize=100&page=${page}`)
      expect(reply.json()).toMatchObject({ items: [], total: 4, page: Math.min(Number(page), 2 ** 53 - 1) })
    },
  )

  it.each(['0', '-1', '1.5', 'x', ''])('knows no page « %s »', async (page) => {
    const reply = await app.inject(`/api/v1/offers?page=${page}`)
    expect(reply.json()).toMatchObject({ status: 400, errors: [{ pointer: '#/page' }] })
  })
})

describe('a parameter that is repeated', () => {
  const ask = async (codes: readonly string[]) => {
    const profession = codes.map((code) => `profession=${code}`).join('&')
    return app.inject(`/api/v1/offers?${profession}`)
  }
  const unknown = (count: number) => Array.from({ length: count }, (_, index) => `p-${index}`)

  it('A4.9 holds every code of the longest list, and finds what one of them finds', async () => {
    const [offer] = (await search()).facets.profession.filter(({ count }) => count > 0)
    const alone = (await ask([offer?.code ?? ''])).json()
    const among = (await ask([...unknown(499), offer?.code ?? ''])).json()
    expect(alone.total).toBeGreaterThan(0)
    expect([among.total, among.items]).toEqual([alone.total, alone.items])
  })

  it('A4.9 counts each code once, and refuses more than any list has', async () => {
    const codes = unknown(500)
    expect((await ask([...codes, ...codes])).statusCode).toBe(200)
    const reply = await ask(unknown(501))
    expect([reply.statusCode, reply.json().errors]).toEqual([400, [{ pointer: '#/profession', code: 'too_big' }]])
  })
})

describe('error', () => {
  it.each<[string, Record<string, string>]>([
    ['an unknown parameter', { nope: '1' }],
    ['a page that is no number', { page: '1e3' }],
    ['too large a page', { pageSize: '101' }],
    ['a place that is no code', { place: 'Grenoble' }],
    ['an unknown duration', { duration: 'forever' }],
    ['a region that is no code', { place: 'r-1' }],
    ['a country that is no code', { place: 'n-France' }],
    ['too small a radius', { place: 'c-38185', radiusKm: '9' }],
    ['too large a radius', { place: 'c-38185', radiusKm: '201' }],
    ['a structure that is no code', { structure: 'a b' }],
    ['no day at all', { publishedWithinDays: '0' }],
    ['more days than a year', { publishedWithinDays: '366' }],
    ['an unknown order', { sort: 'price' }],
  ])('refuses %s', async (_, query) => {
    const reply = await app.inject({ url: '/api/v1/offers', query })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().code).toBe('validation-failed')
  })
})

describe('security', () => {
  it('limits searches by address, and says when to come back', async () => {
    const strict = await buildApp({ ...deps, limits: { ...deps.limits, SEARCHES_PER_MINUTE: 3 } })
    const ask = (remoteAddress: string) => strict.inject({ url: '/api/v1/offers', remoteAddress })
    for (let time = 0; time < 3; time += 1) expect((await ask('192.0.2.7')).statusCode).toBe(200)
    const refused = await ask('192.0.2.8')
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask('198.51.100.1')).statusCode).toBe(200)
    clock.advance({ minutes: 1 })
    expect((await ask('192.0.2.7')).statusCode).toBe(200)
    await strict.close()
  })
})
