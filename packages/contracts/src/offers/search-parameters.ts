/** A4.7: the eight facets, in the order they are shown. */
export const facetNames = [
  'domain',
  'corps',
  'branch',
  'profession',
  'studyLevel',
  'experienceLevel',
  'duration',
  'workTime',
] as const
export type FacetName = (typeof facetNames)[number]

export const offerSorts = ['relevance', 'date', 'deadline'] as const
export type OfferSort = (typeof offerSorts)[number]

/** Characters that may be searched for at once. */
export const longestWords = 10_000
