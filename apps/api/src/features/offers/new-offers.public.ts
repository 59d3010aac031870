import type { Message } from '@portal/contracts/i18n/message'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { durationBands } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import * as text from './criteria.messages.ts'
import { type Criteria, joinCriteria, readCriteriaNames, sayCriteria } from './describe-search.ts'
import { structuresWith } from './known-structures.ts'
import { createSearchLimit } from './limit-searches.ts'
import { countPublishedOffers, listNewOffers, type NewOfferRow } from './new-offers.repository.ts'
import { listOfferSummaries } from './offers.public.ts'
import { readSearch } from './search-offers.ts'
import { chosenCodes, type TermFilter, termFilters, termKinds } from './term-filters.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy'>

/** `why`: what of the search the offer has (X6). */
export type NewOffer = { readonly offer: OfferSummary; readonly why: readonly Message[] }

/** A search in words: « eau », Grenoble, CDD. */
export const describeCriteria = async (deps: Pick<Dependencies, 'db'>, criteria: Criteria): Promise<Message> =>
  joinCriteria(sayCriteria(criteria, await readCriteriaNames(deps, criteria)))

const bands: readonly string[] = Object.keys(durationBands)

/** What a search says, and what its codes are in the index. */
const readTerms = async ({ db }: Pick<Dependencies, 'db'>, criteria: Criteria) => {
  const [names, terms, structures] = await Promise.all([
    readCriteriaNames({ db }, criteria),
    termsWith(db, { codes: chosenCodes(criteria) }),
    structuresWith(db, { codes: criteria.structure }),
  ])
  const idOf = (filter: TermFilter | 'duration' | 'structure', code: string): number | undefined => {
    if (filter === 'duration') return bands.indexOf(code) + 1
    return filter === 'structure' ? structures.numberOf(code) : terms.idOf(termKinds[filter], code)
  }
  return { names, idOf }
}

/** Of what may be one or another, that which the offer is; of a place, the offer's own town, and how far it is. */
const whyFound = (
  criteria: Criteria,
  { traits, distanceKm, hasWordsInTitle }: NewOfferRow,
  { place }: OfferSummary,
  { names, idOf }: Awaited<ReturnType<typeof readTerms>>,
): Message[] => {
  const own = (filter: TermFilter | 'duration' | 'structure') =>
    criteria[filter].filter((code) => traits[filter].includes(idOf(filter, code) ?? Number.NaN))
  const { q = '' } = criteria
  return [
    ...(q === '' ? [] : [text.wordsFound(q, hasWordsInTitle)]),
    ...(criteria.place === undefined
      ? []
      : [text.town(place.city, { asked: names.placeName ?? place.city, distanceKm: Math.round(distanceKm ?? 0) })]),
    ...sayCriteria(
      {
        ...Object.fromEntries([...termFilters, 'structure' as const].map((filter) => [filter, own(filter)])),
        duration: criteria.duration.filter((code) => own('duration').includes(code)),
        researcher: criteria.researcher,
      },
      names,
    ),
  ]
}

/** What a search finds for the first time between two instants, the latest first; `total` may be more than `limit`. */
export const findNewOffers = async (
  { db, policy }: Pick<Tools, 'db' | 'policy'>,
  criteria: Criteria,
  { since, until, limit }: { since: Date; until: Date; limit: number },
): Promise<{ offers: NewOffer[]; total: number }> => {
  const { asked } = await readSearch({ db, policy }, { ...criteria, sort: 'date', pageSize: limit })
  const { rows, total } = await listNewOffers(db, asked, { since, now: until })
  if (rows.length === 0) return { offers: [], total }
  const terms = await readTerms({ db }, criteria)
  const summaries = await listOfferSummaries(
    db,
    rows.map(({ offerId }) => offerId),
  )
  const offers = rows.flatMap((row) => {
    const offer = summaries.get(row.offerId)
    return offer ? [{ offer, why: whyFound(criteria, row, offer, terms) }] : []
  })
  return { offers, total }
}

/** How many offers of a search were published since an instant. */
export const countOffersPublishedSince = async (
  { db, clock, policy }: Tools,
  criteria: Criteria,
  since: Date,
): Promise<number> => {
  const { asked } = await readSearch({ db, policy }, { ...criteria, sort: 'date' })
  return countPublishedOffers(db, asked, { since, now: clock.now() })
}

/** At most as many of these a minute as of any search. */
export const createCriteriaLimit = (deps: Pick<Dependencies, 'clock' | 'limits'>) => createSearchLimit(deps)
