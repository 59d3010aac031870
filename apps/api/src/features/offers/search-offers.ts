import type { Facets, FacetValue, OfferSearchQuery, OfferSearchResult } from '@portal/contracts/offers/offer-search'
import type { OfferSort } from '@portal/contracts/offers/search-parameters'
import { domains, durationBands, type TaxonomyKind } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { placeFilterOf } from '#api/features/places/places.public.ts'
import { type TermCode, type Terms, termOf, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { termIdsOf, toOfferSummary } from './describe-offer.ts'
import {
  type CountedFilter,
  type Counts,
  countedFilters,
  type OfferMatches,
  type OfferQuery,
  type OfferSearch,
} from './offer-search.ts'
import { readKeywords } from './search-keywords.ts'

const kinds: Readonly<Record<Exclude<CountedFilter, 'duration'>, TaxonomyKind>> = {
  contract: 'contractType',
  domain: 'domain',
  corps: 'corps',
  branch: 'branch',
  profession: 'profession',
  studyLevel: 'studyLevel',
  experienceLevel: 'experienceLevel',
  workTime: 'workTime',
}
const bands = Object.entries(durationBands)

const chosenCodes = (query: OfferSearchQuery): TermCode[] =>
  countedFilters.flatMap((filter) =>
    filter === 'duration' ? [] : query[filter].map((code): TermCode => [kinds[filter], code]),
  )

/** A code nobody knows lets nothing through: an old address finds no offers rather than all of them. */
const chosenIds = (query: OfferSearchQuery, terms: Terms): OfferQuery['chosen'] => {
  const chosen: { [filter in CountedFilter]?: number[] } = {}
  for (const filter of countedFilters) {
    const codes: readonly string[] = query[filter]
    if (codes.length === 0) continue
    chosen[filter] =
      filter === 'duration'
        ? codes.map((code) => bands.findIndex(([band]) => band === code) + 1)
        : codes.flatMap((code) => terms.idOf(kinds[filter], code) ?? [])
  }
  return chosen
}

/** Fixed lists in full, zeros included; what grows with imports only where it leads somewhere, or is chosen. */
const facetOf = (filter: Exclude<CountedFilter, 'duration'>, counts: Counts, terms: Terms, query: OfferQuery) => {
  const grows = ({ code }: { code: string }) => filter === 'profession' || (filter === 'domain' && !(code in domains))
  const chosen = query.chosen[filter] ?? []
  return terms.list(kinds[filter]).flatMap((term): FacetValue[] => {
    const count = counts[filter].get(term.id) ?? 0
    if (count === 0 && grows(term) && !chosen.includes(term.id)) return []
    return [{ ...termOf(term), count }]
  })
}

const describeFacets = (counts: Counts, terms: Terms, query: OfferQuery): Facets => {
  const facet = (filter: Exclude<CountedFilter, 'duration'>) => facetOf(filter, counts, terms, query)
  return {
    domain: facet('domain'),
    corps: facet('corps'),
    branch: facet('branch'),
    profession: facet('profession'),
    studyLevel: facet('studyLevel'),
    experienceLevel: facet('experienceLevel'),
    duration: bands.map(([code, label], index) => ({ code, label, count: counts.duration.get(index + 1) ?? 0 })),
    workTime: facet('workTime'),
    contract: facet('contract'),
  }
}

function* idsOf({ rows, counts }: OfferMatches): Iterable<number | null> {
  for (const row of rows) yield* termIdsOf(row)
  for (const filter of countedFilters) if (filter !== 'duration') yield* counts[filter].keys()
}

/** A4: what matches, newest or most relevant first, with what each facet would give. */
export const searchOffers = async (
  { db, clock, policy, offerSearch }: Pick<Dependencies, 'db' | 'clock' | 'policy'> & { offerSearch: OfferSearch },
  query: OfferSearchQuery,
): Promise<OfferSearchResult> => {
  const keywords = readKeywords(query.q)
  // Relevance needs something to be relevant to.
  const sort: OfferSort =
    query.sort === undefined || query.sort === 'relevance' ? (keywords ? 'relevance' : 'date') : query.sort
  const page = query.page ?? 1
  const pageSize = query.pageSize ?? policy.offers.pageSize
  const asked: OfferQuery = {
    keywords,
    place: query.place ? placeFilterOf(query.place) : null,
    isResearcherOnly: query.researcher === true,
    chosen: chosenIds(query, await termsWith(db, { codes: chosenCodes(query) })),
    sort,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }
  const found = await offerSearch.search(asked, clock.now())
  const terms = await termsWith(db, { ids: idsOf(found) })
  return {
    items: found.rows.map((row) => toOfferSummary(row, terms)),
    total: found.total,
    page,
    pageSize,
    sort,
    facets: describeFacets(found.counts, terms, asked),
  }
}
