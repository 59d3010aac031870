import type { Message } from '@portal/contracts/i18n/message'
import type { Facets, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel } from '@portal/contracts/offers/publication-age'
import { isTown } from '@portal/contracts/places/place-code'
import * as text from './feeds.messages.ts'

type Criteria = Omit<OfferSearchQuery, 'sort' | 'page' | 'pageSize'>

/** What a search asks for, whatever page of it is read and in which order. */
export const criteriaOf = ({ sort: _sort, page: _page, pageSize: _size, ...criteria }: OfferSearchQuery): Criteria =>
  criteria

type Named = { readonly facets: Facets; readonly placeName: string | undefined }
type Describe<Value> = (value: Value, named: Named) => readonly Message[]

const same = (name: string): Message => ({ fr: name, en: name })

const choices =
  (facet: keyof Facets): Describe<readonly string[]> =>
  (codes, { facets }) =>
    codes.map((code) => facets[facet].find((value) => value.code === code)?.label ?? same(code))

/** How each criterion is said: one that is missing here does not compile. */
const described: { readonly [Name in keyof Required<Criteria>]: Describe<NonNullable<Criteria[Name]>> } = {
  q: (words) => (words === '' ? [] : [text.words(words)]),
  // How the words are read, not what is asked.
  exact: () => [],
  place: (code, { placeName }) => [same(placeName ?? code)],
  radiusKm: (radius) => [text.within(radius)],
  contract: choices('contract'),
  researcher: (isAsked) => (isAsked ? [text.researchersOnly] : []),
  domain: choices('domain'),
  corps: choices('corps'),
  branch: choices('branch'),
  profession: choices('profession'),
  studyLevel: choices('studyLevel'),
  experienceLevel: choices('experienceLevel'),
  duration: choices('duration'),
  workTime: choices('workTime'),
  functionalDomain: choices('functionalDomain'),
  structure: choices('structure'),
  publishedWithinDays: (days) => [text.published(publicationAgeLabel(days))],
}

/** « Offres d’emploi : « eau », Grenoble, CDD ». */
export const describeSearch = (criteria: Criteria, named: Named): Message => {
  const said = (Object.keys(described) as (keyof Criteria)[]).flatMap((name) => {
    const value = criteria[name]
    // A radius around anything but a town says nothing.
    if (name === 'radiusKm' && !isTown(criteria.place)) return []
    return value === undefined ? [] : (described[name] as Describe<typeof value>)(value, named)
  })
  if (said.length === 0) return text.allOffers
  return text.offersFor({ fr: said.map(({ fr }) => fr).join(', '), en: said.map(({ en }) => en).join(', ') })
}
