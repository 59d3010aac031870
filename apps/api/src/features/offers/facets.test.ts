import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { type FacetName, facetNames } from '@portal/contracts/offers/search-parameters'
import {
  branches,
  contractTypes,
  corps,
  domains,
  durationBandOf,
  durationBands,
  experienceLevels,
  studyLevels,
  workTimes,
} from '@portal/contracts/taxonomies/taxonomy'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addTerms } from '#api/features/taxonomies/taxonomies.public.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
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
  contract: Object.keys(contractTypes).slice(0, 3),
}

/** What each offer is under each filter, kept apart from the database: the naive truth. */
type Known = { reference: string; words: string[]; department: string } & Record<Filter, readonly string[]>
const known: Known[] = []

const pick = <T>(list: readonly T[], seed: number): T | null => list[seed % (list.length + 1)] ?? null

beforeAll(async () => {
  await addTerms(
    deps,
    professions.map((code) => ({ kind: 'profession', code, label: { fr: code, en: code } })),
  )
  const structures = [
    await seedStructure(db),
    await seedStructure(db, { city: 'Brest', cityCode: '29019', department: 'Finistère', departmentCode: '29' }),
  ]
  let state = 7
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 8
  }
  for (let index = 0; index < 120; index += 1) {
    const structure = structures[next() % 2]
    const one = (filter: Filter) => pick(codes[filter], next())
    const [corpsCode, branch, profession] = [one('corps'), one('branch'), one('profession')]
    const [studyLevel, experienceLevel, workTime] = [one('studyLevel'), one('experienceLevel'), one('workTime')]
    const contractType = codes.contract[next() % 3] ?? 'cdd'
    const durationMonths = pick([3, 12, 30, 48], next())
    const ofDomain = codes.domain.filter(() => next() % 3 === 0)
    const said = words.filter(() => next() % 2 === 0)
    const { reference } = await seedOffer(deps, {
      ...(structure && { structure }),
      ...{ corps: corpsCode, branch, profession, studyLevel, experienceLevel, workTime, contractType, durationMonths },
      title: `Poste ${index}`,
      html: `<p>${said.join(' ')}.</p>`,
      domains: ofDomain,
    })
    const band = durationBandOf(durationMonths)
    const list = (code: string | null) => (code === null ? [] : [code])
    known.push({
      ...{ reference, words: said, department: structure?.departmentCode ?? '' },
      ...{ domain: ofDomain, corps: list(corpsCode), branch: list(branch), profession: list(profession) },
      ...{ studyLevel: list(studyLevel), experienceLevel: list(experienceLevel), workTime: list(workTime) },
      ...{ duration: list(band), contract: [contractType] },
    })
  }
}, 60_000)

const naive = (query: OfferSearchInput) => {
  const base = known.filter(
    (offer) => (!query.q || offer.words.includes(query.q)) && (!query.place || `d-${offer.department}` === query.place),
  )
  const passes = (offer: Known, filter: Filter) => {
    const chosen = (query[filter] ?? []) as string[]
    return chosen.length === 0 || chosen.some((code) => offer[filter].includes(code))
  }
  const count = (filter: Filter, code: string) =>
    base.filter(
      (offer) => offer[filter].includes(code) && filters.every((other) => other === filter || passes(offer, other)),
    ).length
  return { total: base.filter((offer) => filters.every((filter) => passes(offer, filter))).length, count }
}

const query: fc.Arbitrary<OfferSearchInput> = fc
  .record({
    q: fc.option(fc.constantFrom(...words), { nil: undefined }),
    place: fc.option(fc.constantFrom('d-38', 'd-29'), { nil: undefined }),
    chosen: fc.dictionary(fc.constantFrom(...filters), fc.nat({ max: 1000 }), { maxKeys: 4 }),
  })
  .map(({ q, place, chosen }) => ({
    ...(q && { q }),
    ...(place && { place }),
    ...Object.fromEntries(
      Object.entries(chosen).map(([filter, seed]) => {
        const list = codes[filter as Filter]
        const some = list.filter((_, index) => (seed >> index) % 2 === 1)
        return [filter, some.length > 0 ? some : list.slice(0, 1)]
      }),
    ),
  }))

it('A4.7 A4.9 B3 counts as a naive reading of every offer does, whatever is chosen', async () => {
  const search = clientOf(app)
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const { total, facets } = await search(searchOffersEndpoint, { query: asked })
      const truth = naive(asked)
      expect(total).toBe(truth.total)
      for (const filter of filters)
        for (const code of codes[filter]) {
          const shown = facets[filter].find((value) => value.code === code)?.count ?? 0
          expect(shown, `${filter} ${code}`).toBe(truth.count(filter, code))
        }
    }),
    { numRuns: 150 },
  )
}, 120_000)
