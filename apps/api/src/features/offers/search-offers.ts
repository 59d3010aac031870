import type {
  Facets,
  FacetValue,
  FoundOffer,
  OfferSearchQuery,
  OfferSearchResult,
} from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel, publicationAges } from '@portal/contracts/offers/publication-age'
import type { OfferSort } from '@portal/contracts/offers/search-parameters'
import { isTown } from '@portal/contracts/places/place-code'
import { domains, durationBands } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { readPlaceFilter } from '#api/features/places/places.public.ts'
import { type Terms, termOf, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { sliceOf } from '#api/platform/db/slice.ts'
import { correctWords } from './correct-words.ts'
import { termIdsOf, toOfferSummary } from './describe-offer.ts'
import { type Structures, structuresWith } from './known-structures.ts'
import {
  type CountedFilter,
  type Counts,
  countedFilters,
  type FoundRow,
  type OfferMatches,
  type OfferQuery,
  type OfferSearch,
} from './offer-search.ts'
import type { StructureName } from './offers.repository.ts'
import { readKeywords } from './search-keywords.ts'
import { chosenCodes, type TermFilter, termFilters, termKinds } from './term-filters.ts'

const bands = Object.entries(durationBands)

/** Structures shown without being asked for by name. */
const structuresShown = 20

/** A code nobody knows lets nothing through: an old address finds no offers rather than all of them. */
const chosenIds = (query: OfferSearchQuery, terms: Terms, structures: Structures): OfferQuery['chosen'] => {
  const chosen: { [filter in CountedFilter]?: number[] } = {}
  for (const filter of termFilters)
    if (query[filter].length > 0)
      chosen[filter] = query[filter].flatMap((code) => terms.idOf(termKinds[filter], code) ?? [])
  if (query.duration.length > 0)
    chosen.duration = query.duration.map((code) => bands.findIndex(([band]) => band === code) + 1)
  if (query.structure.length > 0) chosen.structure = query.structure.flatMap((code) => structures.numberOf(code) ?? [])
  if (query.publishedWithinDays !== undefined) chosen.publishedWithinDays = [query.publishedWithinDays]
  return chosen
}

type Found = { counts: Counts; inUse: Counts; terms: Terms; structures: Structures; query: OfferQuery }

/** Fixed lists in full, zeros included; what grows with imports where some open offer has it, or where it is chosen. */
const facetOf = (filter: TermFilter, { counts, inUse, terms, query }: Found): FacetValue[] => {
  const grows = ({ code }: { code: string }) => filter === 'profession' || (filter === 'domain' && !(code in domains))
  const chosen = query.chosen[filter] ?? []
  return terms.list(termKinds[filter]).flatMap((term): FacetValue[] => {
    if (grows(term) && !inUse[filter].has(term.id) && !chosen.includes(term.id)) return []
    return [{ ...termOf(term), count: counts[filter].get(term.id) ?? 0 }]
  })
}

export const structureValue = ({ code, name }: StructureName, count: number): FacetValue => ({
  code,
  label: { fr: name, en: name },
  count,
})

const collator = new Intl.Collator('fr')
export const byCountThenName = (one: FacetValue, other: FacetValue): number =>
  other.count - one.count || collator.compare(one.label.fr, other.label.fr)

/** Those with the most offers here, then those chosen. */
const structureFacet = ({ counts, structures, query }: Found): FacetValue[] => {
  const most = [...counts.structure].toSorted(([, one], [, other]) => other - one).slice(0, structuresShown)
  const numbers = new Set([...most.map(([number]) => number), ...(query.chosen.structure ?? [])])
  return [...numbers]
    .flatMap((number) => {
      const structure = structures.find(number)
      return structure ? [structureValue(structure, counts.structure.get(number) ?? 0)] : []
    })
    .toSorted(byCountThenName)
}

/** An offer of yesterday is also one of the last seven days. */
const ageFacet = ({ counts }: Found): FacetValue[] =>
  publicationAges.map((days) => {
    const within = publicationAges.filter((age) => age <= days)
    const count = within.reduce((total, age) => total + (counts.publishedWithinDays.get(age) ?? 0), 0)
    return { code: String(days), label: publicationAgeLabel(days), count }
  })
const describeFacets = (found: Found): Facets => {
  const facet = (filter: TermFilter) => facetOf(filter, found)
  return {
    domain: facet('domain'),
    corps: facet('corps'),
    branch: facet('branch'),
    profession: facet('profession'),
    studyLevel: facet('studyLevel'),
    experienceLevel: facet('experienceLevel'),
    duration: bands.map(([code, label], index) => ({ code, label, count: found.counts.duration.get(index + 1) ?? 0 })),
    workTime: facet('workTime'),
    functionalDomain: facet('functionalDomain'),
    structure: structureFacet(found),
    publishedWithinDays: ageFacet(found),
    contract: facet('contract'),
  }
}

function* idsOf({ rows, counts }: OfferMatches): Iterable<number | null> {
  for (const row of rows) yield* termIdsOf(row)
  for (const filter of termFilters) yield* counts[filter].keys()
}

const toFoundOffer = ({ distanceKm, ...row }: FoundRow, terms: Terms): FoundOffer => ({
  ...toOfferSummary(row, terms),
  ...(typeof distanceKm === 'number' && { distanceKm: Math.round(distanceKm) }),
})

/** Relevance needs something to be relevant to, distance a town to start from. */
const sortOf = ({ sort, place }: OfferSearchQuery, hasKeywords: boolean): OfferSort => {
  const usual = hasKeywords ? 'relevance' : 'date'
  if (sort === 'distance') return isTown(place) ? sort : usual
  return sort === undefined || sort === 'relevance' ? usual : sort
}

type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy'> & { offerSearch: OfferSearch }

const leadsSomewhere = ({ total, counts }: OfferMatches): boolean =>
  total > 0 || countedFilters.some((filter) => [...counts[filter].values()].some((count) => count > 0))

/** Where nothing at all has the words, those that were probably meant, as long as they are those of some offer. */
export const searchForgiving = async (
  { db, clock, offerSearch }: Omit<Deps, 'policy'>,
  { asked, q, isExact }: { asked: OfferQuery; q: string | undefined; isExact: boolean },
): Promise<{ found: Awaited<ReturnType<OfferSearch['search']>>; suggestion: string | null }> => {
  const found = await offerSearch.search(asked, clock.now())
  if (leadsSomewhere(found) || isExact || !asked.keywords || q === undefined) return { found, suggestion: null }
  const suggestion = await correctWords({ db, clock }, q, asked.keywords)
  if (suggestion === null) return { found, suggestion: null }
  const meant = await offerSearch.search({ ...asked, keywords: readKeywords(suggestion) }, clock.now())
  return leadsSomewhere(meant) ? { found: meant, suggestion } : { found, suggestion: null }
}

/** A search in the terms of the index. */
export const readSearch = async ({ db, policy }: Pick<Deps, 'db' | 'policy'>, query: OfferSearchQuery) => {
  const keywords = readKeywords(query.q)
  const sort = sortOf(query, keywords !== null)
  const page = query.page ?? 1
  const pageSize = query.pageSize ?? policy.offers.pageSize
  const radiusKm = query.radiusKm ?? (sort === 'distance' ? null : undefined)
  const [terms, structures] = await Promise.all([
    termsWith(db, { codes: chosenCodes(query) }),
    structuresWith(db, { codes: query.structure }),
  ])
  const asked: OfferQuery = {
    keywords,
    place: query.place ? await readPlaceFilter(db, query.place, radiusKm) : null,
    isResearcherOnly: query.researcher === true,
    chosen: chosenIds(query, terms, structures),
    sort,
    ...sliceOf({ page, pageSize }),
  }
  return { asked, page, pageSize, sort }
}

/** A4: what matches, newest or most relevant first, with what each facet would give. */
export const searchOffers = async (deps: Deps, query: OfferSearchQuery): Promise<OfferSearchResult> => {
  const { db } = deps
  const { asked, page, pageSize, sort } = await readSearch(deps, query)
  const { found, suggestion } = await searchForgiving(deps, { asked, q: query.q, isExact: query.exact === true })
  const { counts, inUse } = found
  const [terms, structures] = await Promise.all([
    termsWith(db, { ids: idsOf(found) }),
    structuresWith(db, { numbers: counts.structure.keys() }),
  ])
  return {
    items: found.rows.map((row) => toFoundOffer(row, terms)),
    total: found.total,
    page,
    pageSize,
    sort,
    suggestion,
    facets: describeFacets({ counts, inUse, terms, structures, query: asked }),
  }
}
