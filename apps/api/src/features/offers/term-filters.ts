import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { TaxonomyKind } from '@portal/contracts/taxonomies/taxonomy'
import type { TermCode } from '#api/features/taxonomies/taxonomies.public.ts'
import type { CountedFilter } from './offer-search.ts'

/** Filters whose values are terms of the code lists. */
export type TermFilter = Exclude<CountedFilter, 'duration' | 'structure' | 'publishedWithinDays'>
export const termKinds: Readonly<Record<TermFilter, TaxonomyKind>> = {
  contract: 'contractType',
  domain: 'domain',
  corps: 'corps',
  branch: 'branch',
  profession: 'profession',
  studyLevel: 'studyLevel',
  experienceLevel: 'experienceLevel',
  workTime: 'workTime',
  functionalDomain: 'functionalDomain',
}
export const termFilters = Object.keys(termKinds) as TermFilter[]
/** What a search asks of the code lists. */
export const chosenCodes = (query: Pick<OfferSearchQuery, TermFilter>): TermCode[] =>
  termFilters.flatMap((filter) => query[filter].map((code): TermCode => [termKinds[filter], code]))
