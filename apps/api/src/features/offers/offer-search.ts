import type { OfferSort } from '@portal/contracts/offers/search-parameters'
import type { PlaceFilter } from '#api/features/places/places.public.ts'
import type { SummaryRow } from './offers.repository.ts'
import type { Keywords } from './search-keywords.ts'

/** The filters that are counted: the eight facets, the contract field, the functional domain, the structure and the days since publication. */
export const countedFilters = [
  'contract',
  'domain',
  'corps',
  'branch',
  'profession',
  'studyLevel',
  'experienceLevel',
  'duration',
  'workTime',
  'functionalDomain',
  'structure',
  'publishedWithinDays',
] as const
export type CountedFilter = (typeof countedFilters)[number]

/** A search in the terms of the index: ids for codes, band numbers for durations, numbers for structures, a number of days. */
export type OfferQuery = {
  readonly keywords: Keywords | null
  readonly place: PlaceFilter | null
  readonly isResearcherOnly: boolean
  /** What is chosen; a filter left out does not filter, an empty one lets nothing through. */
  readonly chosen: { readonly [filter in CountedFilter]?: readonly number[] }
  readonly sort: OfferSort
  readonly offset: number
  readonly limit: number
}

/**
 * Offers by value of each filter, each ignoring what is chosen in it; values nobody has are left out. Published within so many
 * days, offers are counted under the smallest of the ages one may choose.
 */
export type Counts = { readonly [filter in CountedFilter]: ReadonlyMap<number, number> }

/** `distanceKm` where the search is around a town, and the offer somewhere on the map. */
export type FoundRow = SummaryRow & { readonly distanceKm?: number | null }

export type OfferMatches = {
  readonly rows: readonly FoundRow[]
  readonly total: number
  readonly counts: Counts
}

/** How offers are found. `inUse`: what every offer together would count to, whatever is asked. One implementation asks PostgreSQL; another may answer from memory, with the same results. */
export type OfferSearch = {
  readonly search: (query: OfferQuery, now: Date) => Promise<OfferMatches & { readonly inUse: Counts }>
}
