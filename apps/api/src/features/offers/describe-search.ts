import type { Message } from '@portal/contracts/i18n/message'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { publicationAgeLabel } from '@portal/contracts/offers/publication-age'
import { isTown } from '@portal/contracts/places/place-code'
import { durationBands } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { placeNameOf } from '#api/features/places/places.public.ts'
import { termOf, termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import * as text from './criteria.messages.ts'
import { structuresWith } from './known-structures.ts'
import { chosenCodes, type TermFilter, termFilters, termKinds } from './term-filters.ts'

export type Criteria = Omit<OfferSearchQuery, 'sort' | 'page' | 'pageSize'>

/** What a search asks for, whatever page of it is read and in which order. */
export const criteriaOf = ({ sort: _sort, page: _page, pageSize: _size, ...criteria }: OfferSearchQuery): Criteria =>
  criteria

type Choice = TermFilter | 'duration' | 'structure'

/** What codes are called. One of nowhere is called by itself. */
export type CriteriaNames = {
  readonly labelOf: (filter: Choice, code: string) => Message
  readonly placeName: string | undefined
}

const same = (name: string): Message => ({ fr: name, en: name })

export const readCriteriaNames = async (
  { db }: Pick<Dependencies, 'db'>,
  criteria: Criteria,
): Promise<CriteriaNames> => {
  const [terms, structures, placeName] = await Promise.all([
    termsWith(db, { codes: chosenCodes(criteria) }),
    structuresWith(db, { codes: criteria.structure }),
    criteria.place === undefined ? undefined : placeNameOf({ db }, criteria.place),
  ])
  const structureName = (code: string) => structures.find(structures.numberOf(code) ?? Number.NaN)?.name
  const bands: Readonly<Record<string, Message>> = durationBands
  const termLabel = (filter: TermFilter, code: string) => {
    const term = terms.find(terms.idOf(termKinds[filter], code) ?? Number.NaN)
    return term && termOf(term).label
  }
  const labelOf: CriteriaNames['labelOf'] = (filter, code) => {
    if (filter === 'structure') return same(structureName(code) ?? code)
    return (filter === 'duration' ? bands[code] : termLabel(filter, code)) ?? same(code)
  }
  return { labelOf, placeName }
}

type Describe<Value> = (value: Value, names: CriteriaNames) => readonly Message[]

const choices =
  (filter: Choice): Describe<readonly string[]> =>
  (codes, { labelOf }) =>
    codes.map((code) => labelOf(filter, code))
const termChoices = Object.fromEntries(termFilters.map((filter) => [filter, choices(filter)])) as {
  readonly [filter in TermFilter]: Describe<readonly string[]>
}

/** How each criterion is said: one that is missing here does not compile. */
const described: { readonly [Name in keyof Required<Criteria>]: Describe<NonNullable<Criteria[Name]>> } = {
  q: (words) => (words === '' ? [] : [text.words(words)]),
  // How the words are read, not what is asked.
  exact: () => [],
  place: (code, { placeName }) => [same(placeName ?? code)],
  radiusKm: (radius) => [text.within(radius)],
  researcher: (isAsked) => (isAsked ? [text.researchersOnly] : []),
  ...termChoices,
  duration: choices('duration'),
  structure: choices('structure'),
  publishedWithinDays: (days) => [text.published(publicationAgeLabel(days))],
}

/** The order criteria are said in: that of the search's own fields. */
const order: readonly (keyof Criteria)[] = [
  ...(['q', 'place', 'radiusKm', 'contract', 'researcher', 'domain', 'corps', 'branch', 'profession'] as const),
  ...(['studyLevel', 'experienceLevel', 'duration', 'workTime', 'functionalDomain', 'structure'] as const),
  'publishedWithinDays',
]

/** « eau », Grenoble, CDD. */
export const sayCriteria = (criteria: Partial<Criteria>, names: CriteriaNames): Message[] =>
  order.flatMap((name) => {
    const value = criteria[name]
    // A radius around anything but a town says nothing.
    if (value === undefined || (name === 'radiusKm' && !isTown(criteria.place))) return []
    return (described[name] as Describe<typeof value>)(value, names)
  })

/** The same in one text; empty when nothing is asked for. */
export const joinCriteria = (said: readonly Message[]): Message => ({
  fr: said.map(({ fr }) => fr).join(', '),
  en: said.map(({ en }) => en).join(', '),
})
