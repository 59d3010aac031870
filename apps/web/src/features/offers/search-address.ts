import type { AlertCriteriaInput } from '@portal/contracts/alerts/alert'
import { searchOf } from '@portal/contracts/http/client'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { type FacetName, facetNames } from '@portal/contracts/offers/search-parameters'
import { isTown } from '@portal/contracts/places/place-code'

/** What can be ticked: the facets and the contract of the search block. */
export type ChoiceName = FacetName | 'contract'
const choiceNames = ['contract', ...facetNames] as const satisfies readonly ChoiceName[]

/** `?q=…` of a search; what goes without saying is left out, so that one search has one address. */
export const searchAddress = ({ page, researcher, exact, q, ...rest }: Partial<OfferSearchQuery>): string =>
  searchOf({
    q: q?.trim() || undefined,
    exact: exact || undefined,
    ...rest,
    researcher: researcher || undefined,
    page: page === 1 ? undefined : page,
  })

/**
 * Any other search starts at its first page; other words are not those one insisted on; away from a town there is no radius, and no
 * distance to sort by.
 */
export const changeSearch = (query: OfferSearchQuery, changes: Partial<OfferSearchQuery>): OfferSearchQuery => {
  const changed = { ...query, ...changes, page: undefined }
  const next = changed.q === query.q || 'exact' in changes ? changed : { ...changed, exact: undefined }
  if (isTown(next.place)) return next
  return { ...next, radiusKm: undefined, sort: next.sort === 'distance' ? undefined : next.sort }
}

/** A profession or a structure is a filter rather than words; a reference has a page of its own, and is no search. */
export const suggestedChanges = (
  suggestion: Exclude<OfferSuggestion, { kind: 'reference' }>,
): Partial<OfferSearchQuery> => {
  if (suggestion.kind === 'profession') return { q: undefined, profession: [suggestion.code] }
  if (suggestion.kind === 'title') return { q: suggestion.title }
  return { q: undefined, structure: [suggestion.code] }
}

export const toggleChoice = (query: OfferSearchQuery, name: ChoiceName, code: string): OfferSearchQuery => {
  const chosen: readonly string[] = query[name]
  const next = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]
  return changeSearch(query, { [name]: next })
}

/** One thing a search asks, and the same search without it. */
export type Criterion = {
  name: 'q' | 'place' | 'radiusKm' | 'researcher' | 'publishedWithinDays' | ChoiceName
  code: string
  without: OfferSearchQuery
}

export const criteriaOf = (query: OfferSearchQuery): Criterion[] => [
  ...(query.q
    ? [{ name: 'q' as const, code: query.q, without: changeSearch(query, { q: undefined, sort: undefined }) }]
    : []),
  ...(query.place
    ? [{ name: 'place' as const, code: query.place, without: changeSearch(query, { place: undefined }) }]
    : []),
  ...(query.radiusKm !== undefined && isTown(query.place)
    ? [
        {
          name: 'radiusKm' as const,
          code: String(query.radiusKm),
          without: changeSearch(query, { radiusKm: undefined }),
        },
      ]
    : []),
  ...(query.researcher
    ? [{ name: 'researcher' as const, code: 'true', without: changeSearch(query, { researcher: undefined }) }]
    : []),
  ...choiceNames.flatMap((name) =>
    query[name].map((code) => ({ name, code, without: toggleChoice(query, name, code) })),
  ),
  ...(query.publishedWithinDays === undefined
    ? []
    : [
        {
          name: 'publishedWithinDays' as const,
          code: String(query.publishedWithinDays),
          without: changeSearch(query, { publishedWithinDays: undefined }),
        },
      ]),
]

/** The whole of a field, however many of its values are ticked. */
export const fieldsOf = (query: OfferSearchQuery): Criterion[] =>
  criteriaOf(query).flatMap((criterion, index, all) => {
    if (all.findIndex(({ name }) => name === criterion.name) !== index) return []
    const isChoice = choiceNames.some((name) => name === criterion.name)
    return [isChoice ? { ...criterion, without: changeSearch(query, { [criterion.name]: [] }) } : criterion]
  })

/** What an alert watches of a search: neither its order nor its page, and the words that were meant. */
export const watchedIn = (
  { sort: _sort, page: _page, pageSize: _size, exact: _exact, ...criteria }: OfferSearchQuery,
  meant: string | null | undefined,
): AlertCriteriaInput => (meant ? { ...criteria, q: meant } : criteria)

/** Asks for every offer. */
export const emptySearch: OfferSearchQuery = {
  contract: [],
  domain: [],
  corps: [],
  branch: [],
  profession: [],
  studyLevel: [],
  experienceLevel: [],
  duration: [],
  workTime: [],
  functionalDomain: [],
  structure: [],
}
