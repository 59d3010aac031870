import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { listOfferStructuresEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { seedSearchedOffers } from '#api/testing/seed-searched-offers.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
beforeAll(() => seedSearchedOffers(deps))
beforeEach(() => clock.set(startOfTests))

const search = (query: OfferSearchInput = {}) => clientOf(app)(searchOffersEndpoint, { query })
const references = async (query: OfferSearchInput) => (await search(query)).items.map(({ reference }) => reference)

describe('what is counted beside a list', () => {
  it('A4.7 counts each facet without its own selection, and with all the others', async () => {
    const { facets } = await search({ contract: 'cdd', workTime: 'complet' })
    const counts = (facet: keyof typeof facets) =>
      Object.fromEntries(facets[facet].filter(({ count }) => count > 0).map(({ code, count }) => [code, count]))
    expect(counts('workTime')).toEqual({ complet: 2 })
    expect(counts('contract')).toEqual({ cdd: 2 })
    expect(counts('duration')).toEqual({ le6m: 1, '7to12m': 1 })
    expect(counts('functionalDomain')).toEqual({ rch: 1 })
    expect(counts('domain')).toEqual({ 'terre-univers': 1, physique: 1, 'biologie-sante': 1 })
    const { facets: wider } = await search({ workTime: 'partiel' })
    expect(wider.workTime.map(({ code, count }) => [code, count])).toEqual([
      ['complet', 2],
      ['partiel', 1],
    ])
  })

  it('A4.7 shows fixed lists with their zeros, and the professions of any open offer with theirs', async () => {
    const { facets } = await search({ q: 'séquençage', profession: [] })
    expect(facets.studyLevel).toHaveLength(6)
    expect(facets.functionalDomain).toHaveLength(29)
    expect(facets.contract).toHaveLength(9)
    expect(facets.profession.map(({ code, count }) => [code, count])).toEqual([
      ['hydrologue', 0],
      ['mecanicien', 0],
    ])
    const chosen = await search({ q: 'séquençage', profession: 'personne' })
    expect(chosen.facets.profession.map(({ code }) => code)).toContain('personne')
  })

  it('C1.3 counts structures, and keeps a chosen one that has nothing here', async () => {
    const { facets } = await search({ q: 'hydrologue', structure: ['seine'] })
    expect(facets.structure).toEqual([
      { code: 'alpes', label: { fr: 'Observatoire des Alpes', en: 'Observatoire des Alpes' }, count: 2 },
      { code: 'seine', label: { fr: 'Laboratoire des eaux de Seine', en: 'Laboratoire des eaux de Seine' }, count: 0 },
    ])
  })

  it('E4.2 counts each number of days, whatever is chosen', async () => {
    const { facets, total } = await search({ publishedWithinDays: 1, contract: 'cdd' })
    expect(facets.publishedWithinDays.map(({ code, count }) => [code, count])).toEqual([
      ['1', 0],
      ['3', 1],
      ['7', 1],
      ['14', 1],
      ['30', 2],
    ])
    expect(total).toBe(0)
  })
})

describe('counts that are kept', () => {
  it('lets an offer go when its minute has passed, without a write', async () => {
    const q = 'MOY1632-HAYTRA-002'
    clock.set('2026-11-30T22:59:59.999Z')
    expect(await references({ q })).toEqual([q])
    expect((await search()).total).toBe(4)
    clock.set('2026-11-30T23:00:00Z')
    expect(await references({ q })).toEqual([])
    expect((await search()).total).toBe(3)
  })

  it('A3.2 lets an offer go with the second its deadline was given to, in counts that were kept too', async () => {
    await seedOffer(deps, { reference: 'SECONDS-1', title: 'Chronométreuse', deadlineAt: '2026-11-30T20:00:20Z' })
    const q = 'SECONDS-1'
    clock.set('2026-11-30T20:00:20.999Z')
    expect(await references({ q })).toEqual([q])
    expect((await search()).total).toBe(5)
    clock.set('2026-11-30T20:00:21Z')
    expect(await references({ q })).toEqual([])
    expect((await search()).total).toBe(4)
    await db.delete(offersTable).where(eq(offersTable.reference, q))
  })

  it('E4.2 counts an offer no more among the newest once it is older, in counts that were kept too', async () => {
    const days = async () => {
      const { total, facets } = await search({ publishedWithinDays: 3 })
      return [total, facets.publishedWithinDays.find(({ code }) => code === '3')?.count]
    }
    const young = await days()
    expect(young).toEqual([1, 1])
    expect(await days()).toEqual(young)
    clock.advance({ minutes: 3 * 24 * 60 })
    expect(await days()).toEqual([0, 0])
  })

  it('shows an offer at once, in counts that were kept too', async () => {
    const before = await search()
    const { reference } = await seedOffer(deps, { title: 'Soudeuse', contractType: 'apprentissage' })
    const after = await search()
    expect(after.total).toBe(before.total + 1)
    expect(after.items.map((item) => item.reference)).toContain(reference)
    const apprentices = ({ facets }: typeof after) =>
      facets.contract.find(({ code }) => code === 'apprentissage')?.count
    expect(apprentices(after)).toBe((apprentices(before) ?? 0) + 1)
  })
})

describe('structures by name', () => {
  const find = async (query: OfferSearchInput & { find: string }) =>
    (await clientOf(app)(listOfferStructuresEndpoint, { query })).items.map(({ code, count }) => [code, count])

  it.each([
    ['without accents, by words in any order', { find: 'SEINE eaux' }, [['seine', 1]]],
    ['by its acronym', { find: 'les' }, [['seine', 1]]],
    ['by its code', { find: 'ithac' }, [['ithaca', 1]]],
    ['what leads nowhere in this search', { find: 'alpes', contract: ['stage'] }, [['alpes', 0]]],
    ['none', { find: 'atlantis' }, []],
  ] as const)('C1.3 finds %s', async (_, query, expected) => {
    expect(await find({ ...query, contract: 'contract' in query ? [...query.contract] : [] })).toEqual(expected)
  })

  it('C1.3 puts those with most offers first', async () => {
    expect(await find({ find: 's' })).toEqual([
      ['alpes', 2],
      ['ithaca', 1],
      ['seine', 1],
    ])
  })

  it.each([{}, { find: ' ' }, { find: 'x'.repeat(101) }])('refuses %j', async (query) => {
    expect((await app.inject({ url: '/api/v1/offers/structures', query })).statusCode).toBe(400)
  })
})
