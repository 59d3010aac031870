import * as z from 'zod/mini'
import { pageQuery, queryFlagSchema, queryIntegerSchema, queryListSchema } from '../http/pagination.ts'
import { placeCodeSchema } from '../places/place-code.ts'
import { type DurationBand, durationBands } from '../taxonomies/taxonomy.ts'
import { taxonomyCodeSchema } from '../taxonomies/taxonomy-code.ts'
import { offerSummarySchema } from './offer.ts'
import { oldestPublicationAge } from './publication-age.ts'
import { longestWords, offerSorts, radiusKm } from './search-parameters.ts'
import { structureCodeSchema } from './structure-code.ts'

export const offerSortSchema = z.enum(offerSorts)

const codes = queryListSchema(taxonomyCodeSchema)
export const durationBandSchema = z.enum(Object.keys(durationBands) as [DurationBand, ...DurationBand[]])

/** What a search can ask, as it stands in the URL. Everything is optional and cumulative (A4.2, A4.9). */
export const offerSearchQuerySchema = z.strictObject({
  q: z.optional(z.string().check(z.trim(), z.maxLength(longestWords))),
  /** The words as they are, even when they look mistyped. */
  exact: z.optional(queryFlagSchema),
  place: z.optional(placeCodeSchema),
  /** Around a town; says nothing of any other place. */
  radiusKm: z.optional(queryIntegerSchema(radiusKm.smallest, radiusKm.largest)),
  contract: codes,
  researcher: z.optional(queryFlagSchema),
  domain: codes,
  corps: codes,
  branch: codes,
  profession: codes,
  studyLevel: codes,
  experienceLevel: codes,
  duration: queryListSchema(durationBandSchema),
  workTime: codes,
  functionalDomain: codes,
  structure: queryListSchema(structureCodeSchema),
  publishedWithinDays: z.optional(queryIntegerSchema(1, oldestPublicationAge)),
  sort: z.optional(offerSortSchema),
  ...pageQuery,
})
export type OfferSearchQuery = z.output<typeof offerSearchQuerySchema>
export type OfferSearchInput = z.input<typeof offerSearchQuerySchema>

/** The search an address asks for, for the server: a parameter that is not of a search, or not as it should be, is left out. */
export const readOfferSearch = (params: URLSearchParams): Partial<OfferSearchQuery> => {
  const read = Object.entries(offerSearchQuerySchema.shape).flatMap(([name, schema]) => {
    const [first, ...more] = params.getAll(name)
    const { success, data } = z.safeParse(schema, more.length > 0 ? [first, ...more] : first)
    return success ? [[name, data]] : []
  })
  return Object.fromEntries(read) as Partial<OfferSearchQuery>
}

export const facetValueSchema = z.object({
  code: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  /** Offers one would see with this value, whatever is chosen in the same facet. */
  count: z.number(),
})
export type FacetValue = z.output<typeof facetValueSchema>

const facet = z.array(facetValueSchema)
export const facetsSchema = z.object({
  domain: facet,
  corps: facet,
  branch: facet,
  profession: facet,
  studyLevel: facet,
  experienceLevel: facet,
  duration: facet,
  workTime: facet,
  functionalDomain: facet,
  /** C1.3: the structures with the most offers, and those chosen: there may be thousands. */
  structure: facet,
  /** E4.2: by number of days; an offer of today counts in each of them. */
  publishedWithinDays: facet,
  /** The contract field of the search block, counted the same way. */
  contract: facet,
})
export type Facets = z.output<typeof facetsSchema>

/** An offer in a list of results; around a town, how far it is from there. */
export const foundOfferSchema = z.extend(offerSummarySchema, { distanceKm: z.optional(z.number()) })
export type FoundOffer = z.output<typeof foundOfferSchema>

export const offerSearchResultSchema = z.object({
  items: z.array(foundOfferSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  /** As sorted: relevance needs words, distance a town. */
  sort: offerSortSchema,
  /** X11: nothing had the words; these are what was searched instead. */
  suggestion: z.nullable(z.string()),
  facets: facetsSchema,
})
export type OfferSearchResult = z.output<typeof offerSearchResultSchema>
