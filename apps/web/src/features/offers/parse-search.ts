import { lastPage, longestList, pageSizeLimit } from '@portal/contracts/http/query-limits'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { oldestPublicationAge } from '@portal/contracts/offers/publication-age'
import { longestWords, offerSorts, radiusKm, structureCodePattern } from '@portal/contracts/offers/search-parameters'
import { placeCodePattern } from '@portal/contracts/places/place-code'
import { type DurationBand, durationBands } from '@portal/contracts/taxonomies/taxonomy'
import { taxonomyCodePattern } from '@portal/contracts/taxonomies/taxonomy-code'

type Values = readonly string[]

const listOf = <T extends string>(values: Values, isKnown: (value: string) => value is T): T[] =>
  [...new Set(values.filter(isKnown))].slice(0, longestList)
const isCode = (value: string): value is string => taxonomyCodePattern.test(value)
const codes = (values: Values): string[] => listOf(values, isCode)
const isStructure = (value: string): value is string => structureCodePattern.test(value)
const isDurationBand = (value: string): value is DurationBand => Object.hasOwn(durationBands, value)

const integer =
  (smallest: number, largest: number) =>
  ([value = '']: Values): number | undefined =>
    /^\d+$/.test(value) && Number(value) >= smallest && Number(value) <= largest ? Number(value) : undefined

/** Above the end every page is empty, however far above. */
const page = ([value = '']: Values): number | undefined =>
  /^\d+$/.test(value) && Number(value) > 0 ? Math.min(Number(value), lastPage) : undefined

const words = ([value = '']: Values): string | undefined => {
  const trimmed = value.trim()
  return trimmed.length <= longestWords ? trimmed || undefined : undefined
}

const flag = ([value]: Values): boolean | undefined => (value === 'true' ? true : value === 'false' ? false : undefined)

/** A form without scripts sends the place there was, then what its field says: the last word is the person’s. */
const placeOf = (values: Values): string | undefined => {
  const value = values.at(-1) ?? ''
  return placeCodePattern.test(value) ? value : undefined
}

/** How each parameter of the contract is read: one that is missing here does not compile. */
const readers: { [Name in keyof Required<OfferSearchQuery>]: (values: Values) => OfferSearchQuery[Name] } = {
  q: words,
  exact: flag,
  place: placeOf,
  radiusKm: integer(radiusKm.smallest, radiusKm.largest),
  contract: codes,
  researcher: flag,
  domain: codes,
  corps: codes,
  branch: codes,
  profession: codes,
  studyLevel: codes,
  experienceLevel: codes,
  duration: (values) => listOf(values, isDurationBand),
  workTime: codes,
  functionalDomain: codes,
  structure: (values) => listOf(values, isStructure),
  publishedWithinDays: integer(1, oldestPublicationAge),
  sort: ([value]) => offerSorts.find((sort) => sort === value),
  page,
  pageSize: integer(1, pageSizeLimit),
}

/**
 * The search an address asks for. What a mailing or a mistyped address adds is left out, value by value, rather than answered by an
 * error: the rest of the search still stands. By hand, and held to the contract's schema by a test: the schema alone would bring
 * 8 KB of rules into the page.
 */
export const parseSearch = (search: string): OfferSearchQuery => {
  const params = new URLSearchParams(search)
  const read = Object.entries(readers).flatMap(([name, reader]) => {
    const value = reader(params.getAll(name))
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(read) as OfferSearchQuery
}

/** A place that is written rather than chosen, as a form without scripts sends it; empty when there is none. */
export const placeWordsOf = (search: string): string => {
  const written = new URLSearchParams(search).getAll('place').at(-1)?.trim() ?? ''
  return placeCodePattern.test(written) ? '' : written.slice(0, 100)
}
