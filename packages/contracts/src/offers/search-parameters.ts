/** A4.7: the eight facets, then the functional domain and the structure (C1.3), in the order they are shown. */
export const facetNames = [
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
] as const
export type FacetName = (typeof facetNames)[number]

/** How far around a town one may search, in kilometres as the crow flies. */
export const radiusKm = { smallest: 10, largest: 200, step: 10 } as const

export const offerSorts = ['relevance', 'date', 'deadline', 'distance'] as const
export type OfferSort = (typeof offerSorts)[number]

/** Characters that may be searched for at once. */
export const longestWords = 10_000

/**
 * `eaux-montagne`, `201119574H`: a host structure, by its own code or its number in the national directory. Apart from its schema,
 * which a form of the recruiters' checks by, so that reading a search brings no zod.
 */
export const structureCodePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

/** Characters that suggestions are made for: those of the keyword field. */
export const suggestedWords = 200
/** Fewer letters are the start of everything. */
export const shortestStart = 3
/** « RH » is a whole word: suggestions are asked for so few letters too. */
export const shortestWord = 2
