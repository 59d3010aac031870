import type { OfferSort } from '@portal/contracts/offers/search-parameters'
import type { SummaryRow } from './offers.repository.ts'
import type { Keywords } from './search-keywords.ts'

/** The filters that are counted: the eight facets and the contract field. */
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
] as const
export type CountedFilter = (typeof countedFilters)[number]

/** A search in the terms of the index: ids for codes, band numbers for durations. */
export type OfferQuery = {
  readonly keywords: Keywords | null
  readonly place: { readonly cityCode: string } | { readonly departmentCode: string } | null
  readonly isResearcherOnly: boolean
  /** What is chosen; a filter left out does not filter, an empty one lets nothing through. */
  readonly chosen: { readonly [filter in CountedFilter]?: readonly number[] }
  readonly sort: OfferSort
  readonly offset: number
  readonly limit: number
}

/** Offers by value of each filter, each ignoring what is chosen in it; values nobody has are left out. */
export type Counts = { readonly [filter in CountedFilter]: ReadonlyMap<number, number> }

export type OfferMatches = {
  readonly rows: readonly SummaryRow[]
  readonly total: number
  readonly counts: Counts
}

/** How offers are found. One implementation asks PostgreSQL; another may answer from memory, with the same results. */
export type OfferSearch = { readonly search: (query: OfferQuery, now: Date) => Promise<OfferMatches> }
