import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { publicationAges } from '@portal/contracts/offers/publication-age'
import { type FacetName, facetNames } from '@portal/contracts/offers/search-parameters'
import {
  branches,
  contractTypes,
  corps,
  domains,
  durationBandOf,
  durationBands,
  experienceLevels,
  functionalDomains,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedOffer, seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

type Filter = FacetName | 'contract'
const filters: Filter[] = [...facetNames, 'contract']
const words = ['eau', 'roche', 'plante']
const professions = ['hydrologue', 'geologue', 'botaniste']
const codes: Record<Filter, string[]> = {
  domain: Object.keys(domains).slice(0, 4),
  corps: Object.keys(corps).slice(0, 4),
  branch: Object.keys(branches).slice(0, 3),
  profession: professions,
  studyLevel: Object.keys(studyLevels).slice(0, 3),
  experienceLevel: Object.keys(experienceLevels).slice(0, 3),
  duration: Object.keys(durationBands),
  workTime: Object.keys(workTimes),
  functionalDomain: Object.keys(functionalDomains).slice(20, 24),
  structure: ['lacs', 'rade', 'lagune'],
  contract: Object.keys(contractTypes).slice(0, 3),
}

/** What each offer is under each filter, kept apart from the database: the naive truth. */
type Known = { reference: string; words: string[]; department: string; age: number } & Record<Filter, readonly string[]>
const known: Known[] = []

const pick = <T>(list: readonly T[], seed: number): T | null => list[seed % (list.length + 1)] ?? null

beforeAll(async () => {
  await addTerms(
    deps,
    professions.map((code) => ({ kind: 'profession', code, label: { fr: code, en: code } })),
  )
  const structures = [
    await seedStructure(db, { code: 'lacs' }),
    await seedStructure(db, {
      ...{ code: 'rade', city: 'Brest', cityCode: '29019', department: 'Finistère', departmentCode: '29' },
      ...{ region: 'Bretagne', regionCode: '53', latitude: 48.4, longitude: -4.49 },
    }),
    await seedStructure(db, {
      ...{ code: 'lagune', city: 'Chambéry', cityCode: '73065', department: 'Savoie', departmentCode: '73' },
      ...{ latitude: 45.57, longitude: 5.92 },
    }),
  ]
  let state = 7
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 8
  }
  for (let index = 0; index < 120; index += 1) {
    const structure = structures[next() % 3]
    const age = next() % 40
    const one = (filter: Filter) => pick(codes[filter], next())
    const [corpsCode, branch, profession] = [one('corps'), one('branch'), one('profession')]
    const [studyLevel, experienceLevel, workTime] = [one('studyLevel'), one('experienceLevel'), one('workTime')]
    const functionalDomain = one('functionalDomain')
    const contractType = codes.contract[next() % 3] ?? 'cdd'
    const durationMonths = pick([3, 12, 30, 48], next())
    const ofDomain = codes.domain.filter(() => next() % 3 === 0)
    const said = words.filter(() => next() % 2 === 0)
    const { reference } = await seedOffer(deps, {
      ...(structure && { structure }),
      ...{ corps: corpsCode, branch, profession, studyLevel, experienceLevel, workTime, contractType, durationMonths },
      functionalDomain,
      title: `Poste ${index}`,
      html: `<p>${said.join(' ')}.</p>`,
      domains: ofDomain,
      publishedAt: new Date(startOfTests.getTime() - age * 86_400_000 - 1),
    })
    const band = durationBandOf(durationMonths)
    const list = (code: string | null) => (code === null ? [] : [code])
    known.push({
      ...{ reference, words: said, department: structure?.departmentCode ?? '', age },
      ...{ domain: ofDomain, corps: list(corpsCode), branch: list(branch), profession: list(profession) },
      ...{ studyLevel: list(studyLevel), experienceLevel: list(experienceLevel), workTime: list(workTime) },
      ...{ duration: list(band), contract: [contractType], structure: [structure?.code ?? ''] },
      functionalDomain: list(functionalDomain),
    })
  }
}, 60_000)

/** Each place by the departments of its offers: Chambéry is some fifty kilometres from Grenoble, Brest far away. */
const places: readonly { query: OfferSearchInput; departments: readonly string[] }[] = [
  { query: {}, departments: ['38', '29', '73'] },
  { query: { place: 'd-38' }, departments: ['38'] },
  { query: { place: 'd-29' }, departments: ['29'] },
  { query: { place: 'r-84' }, departments: ['38', '73'] },
  { query: { place: 'n-FR' }, departments: ['38', '29', '73'] },
  { query: { place: 'c-38185', radiusKm: 10 }, departments: ['38'] },
  { query: { place: 'c-38185', radiusKm: 60, sort: 'distance' }, departments: ['38', '73'] },
  { query: { place: 'c-29019', radiusKm: 200 }, departments: ['29'] },
]

const naive = (query: OfferSearchInput, departments: readonly string[]) => {
  const base = known.filter(
    ({ words: said, department }) => (!query.q || said.includes(query.q)) && departments.includes(department),
  )
  const passes = (offer: Known, filter: Filter) => {
    const chosen = (query[filter] ?? []) as string[]
    return chosen.length === 0 || chosen.some((code) => offer[filter].includes(code))
  }
  const isRecent = ({ age }: Known, days = query.publishedWithinDays) => days === undefined || age < Number(days)
  const passesAllBut = (offer: Known, ignored?: Filter) =>
    filters.every((other) => other === ignored || passes(offer, other))
  const count = (filter: Filter, code: string) =>
    base.filter((offer) => offer[filter].includes(code) && isRecent(offer) && passesAllBut(offer, filter)).length
  const countWithin = (days: number) => base.filter((offer) => isRecent(offer, days) && passesAllBut(offer)).length
  return { total: base.filter((offer) => isRecent(offer) && passesAllBut(offer)).length, count, countWithin }
}

type Asked = { query: OfferSearchInput; departments: readonly string[] }

const asked: fc.Arbitrary<Asked> = fc
  .record({
    q: fc.option(fc.constantFrom(...words), { nil: undefined }),
    place: fc.constantFrom(...places),
    publishedWithinDays: fc.option(fc.constantFrom(...publicationAges, 20), { nil: undefined }),
    chosen: fc.dictionary(fc.constantFrom(...filters), fc.nat({ max: 1000 }), { maxKeys: 4 }),
  })
  .map(({ q, place, publishedWithinDays, chosen }) => ({
    departments: place.departments,
    query: {
      ...(q && { q }),
      ...place.query,
      ...(publishedWithinDays && { publishedWithinDays }),
      ...Object.fromEntries(
        Object.entries(chosen).map(([filter, seed]) => {
          const list = codes[filter as Filter]
          const some = list.filter((_, index) => (seed >> index) % 2 === 1)
          return [filter, some.length > 0 ? some : list.slice(0, 1)]
        }),
      ),
    },
  }))

const search = (query: OfferSearchInput) => clientOf(app)(searchOffersEndpoint, { query })

it('A4.7 A4.9 B1 B3 C1.3 E4.2 counts as a naive reading of every offer does, whatever is chosen', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ query, departments }) => {
      const { total, facets } = await search(query)
      const truth = naive(query, departments)
      expect(total).toBe(truth.total)
      for (const filter of filters)
        for (const code of codes[filter]) {
          const shown = facets[filter].find((value) => value.code === code)?.count ?? 0
          expect(shown, `${filter} ${code}`).toBe(truth.count(filter, code))
        }
      for (const { code, count } of facets.publishedWithinDays)
        expect(count, code).toBe(truth.countWithin(Number(code)))
    }),
    { numRuns: 150 },
  )
}, 120_000)

/** The search one is on after a click on a value of a facet. */
const click = (query: OfferSearchInput, filter: Filter, code: string): OfferSearchInput => ({
  ...query,
  [filter]: [...((query[filter] ?? []) as string[]), code],
})

it('A4.9 finds as many as a facet said, never more for one more filter, and the nearest first', async () => {
  await fc.assert(
    fc.asyncProperty(asked, fc.nat(), async ({ query }, seed) => {
      const before = await search(query)
      const filter = filters[seed % filters.length] as Filter
      const isFirst = ((query[filter] ?? []) as string[]).length === 0
      const values = before.facets[filter]
      const value = values[seed % values.length]
      if (isFirst && value) {
        const after = await search(click(query, filter, value.code))
        expect(after.total, `${filter} ${value.code}`).toBe(value.count)
        expect(after.total).toBeLessThanOrEqual(before.total)
      }
      if (before.sort !== 'distance') return
      const distances = before.items.map(({ distanceKm }) => distanceKm ?? Number.POSITIVE_INFINITY)
      expect(distances).toEqual(distances.toSorted((one, other) => one - other))
    }),
    { numRuns: 100 },
  )
}, 120_000)
