import { formatList } from '@portal/contracts/i18n/format'
import type { Message } from '@portal/contracts/i18n/message'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { radiusKm } from '@portal/contracts/offers/search-parameters'
import { isTown, placeCodePattern } from '@portal/contracts/places/place-code'
import type { Place } from '@portal/contracts/places/places.endpoints'
import { useQueries, useQuery } from '@tanstack/react-query'
import { AlertButton } from '#web/features/alerts/alerts.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePortal } from '#web/platform/portal/portal.ts'
import { Link } from '#web/ui/link.tsx'
import { EmptyState } from '#web/ui/states.tsx'
import { numberIn } from './number-in.ts'
import * as text from './offers.messages.ts'
import { searchOffersQuery } from './offers.queries.ts'
import { placeName, stepName } from './place-name.ts'
import { placeQuery } from './places.queries.ts'
import * as results from './results.messages.ts'
import { type Criterion, changeSearch, criteriaOf, emptySearch, fieldsOf, searchAddress } from './search-address.ts'

type NothingFoundProps = {
  query: OfferSearchQuery
  labelOf: (criterion: Criterion) => Message
  onAlert: (() => Promise<void>) | undefined
}

type Way = { label: Message; query: OfferSearchQuery }

/** Radii worth trying, each larger than the one before. */
const widerRadii = [30, 100, radiusKm.largest]

const inWords = (labels: readonly Message[]): Message => ({
  fr: formatList(
    'fr',
    labels.map(({ fr }) => fr),
    'conjunction',
  ),
  en: formatList(
    'en',
    labels.map(({ en }) => en),
    'conjunction',
  ),
})

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** Tags begin with a capital; in the middle of a sentence only names do. */
const inSentence = (name: Criterion['name'], { fr, en }: Message): Message =>
  name === 'radiusKm' || name === 'publishedWithinDays' || name === 'researcher'
    ? { fr: lowerFirst(fr), en: lowerFirst(en) }
    : { fr, en }

/** Further around the town, then the places around it: its department, its region, its country. */
const waysAround = (query: OfferSearchQuery, place: Place | null | undefined): Way[] => {
  if (!place) return []
  const name = placeName(place)
  const wider = isTown(place.code) ? widerRadii.filter((radius) => radius > (query.radiusKm ?? 0)) : []
  const around = place.path.filter(({ code }) => placeCodePattern.test(code)).toReversed()
  return [
    ...wider.map((radius) => ({
      label: results.withinRadiusOf(String(radius), name),
      query: changeSearch(query, { radiusKm: radius }),
    })),
    ...around.map((step) => ({
      label: step.code.startsWith('n-') ? placeName(step) : stepName(step),
      query: changeSearch(query, { place: step.code, radiusKm: undefined }),
    })),
  ]
}

/** Enough to find the word that keeps everything away. */
const mostWords = 4

/** Several words have to be in one offer: each of them left out, for the word that is in none. */
const waysWithoutWord = (query: OfferSearchQuery): Way[] => {
  const words = [...new Set(query.q?.split(/\s+/))]
  if (words.length < 2) return []
  return words.slice(0, mostWords).map((word) => ({
    label: results.withoutCriterion(results.quoted(word)),
    query: changeSearch(query, { q: words.filter((other) => other !== word).join(' ') }),
  }))
}

type CountedWay = Way & { total: number | undefined }

/** How many offers each way leads to, as soon as it is known; those that lead nowhere are left out. */
const useCounts = (ways: readonly Way[]): CountedWay[] => {
  const found = useQueries({ queries: ways.map(({ query }) => searchOffersQuery({ ...query, pageSize: 1 })) })
  return ways.flatMap((way, index) => {
    const total = found[index]?.data?.total
    return total === 0 ? [] : [{ ...way, total }]
  })
}

/** What would find most first: it is the filter that keeps most away. What is still counted keeps its place at the end. */
const byTotal = (one: CountedWay, other: CountedWay): number => (other.total ?? 0) - (one.total ?? 0)

/** A circle that finds no more than the smaller one before it says nothing new. */
const isLarger = ({ total }: CountedWay, index: number, all: readonly CountedWay[]): boolean =>
  total === undefined || total !== all[index - 1]?.total

const Ways = ({ title, ways }: { title: Message; ways: readonly CountedWay[] }) => {
  const t = useT()
  const offers = usePaths()('offers')
  return (
    <section className="stack tight mt-2">
      <h3>{t(title)}</h3>
      <ul className="index">
        {ways.map(({ label, query, total }) => (
          <li key={searchAddress(query)}>
            <Link to={offers + searchAddress(query)} preventScrollReset>
              <span>{t(label)}</span>
              {total !== undefined && (
                <span className="num soft whitespace-nowrap">{t(text.offerCount(total, numberIn(total)))}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * X11: what was searched, what each criterion taken back would find, and what is close by; a way that leads nowhere either is
 * not shown. A7.2: or to be told once there is something.
 */
export const NothingFound = ({ query, labelOf, onAlert }: NothingFoundProps) => {
  const t = useT()
  const { openOfferCount } = usePortal()
  const { data: place } = useQuery({ ...placeQuery(query.place ?? ''), enabled: query.place !== undefined })
  const criteria = criteriaOf(query)
  const fields = fieldsOf(query)
  const inWordsOf = (of: readonly Criterion[]) =>
    inWords(of.map((criterion) => inSentence(criterion.name, labelOf(criterion))))
  const withoutField = (name: Criterion['name']): Message =>
    name === 'publishedWithinDays'
      ? results.atAnyOtherTime
      : results.withoutCriterion(inWordsOf(criteria.filter((criterion) => criterion.name === name)))
  // Without its radius a search would only be narrower.
  const removable = fields.filter(({ name }) => name !== 'radiusKm')
  const withoutFields =
    fields.length > 1 ? removable.map(({ name, without: rest }) => ({ label: withoutField(name), query: rest })) : []
  const without = useCounts([...withoutFields, ...waysWithoutWord(query)])
  const around = useCounts(waysAround(query, place)).filter(isLarger)

  if (criteria.length === 0) return <EmptyState title={t(results.nothingAtAll)} />
  const everything = { label: text.allOffers, query: emptySearch, total: openOfferCount }
  return (
    <EmptyState title={t(results.nothingFor(inWordsOf(criteria)))}>
      {around.length > 0 && <Ways title={results.closeBy} ways={around} />}
      <Ways
        title={without.length > 0 ? results.nearlyThere : results.seeAlso}
        ways={[...without.toSorted(byTotal), everything]}
      />
      {onAlert && (
        <section className="stack tight mt-2">
          <h3>{t(results.letUsSearch)}</h3>
          <p>{t(results.whatAlertDoes)}</p>
          <p>
            <AlertButton look="primary" onPress={onAlert} />
          </p>
        </section>
      )}
    </EmptyState>
  )
}
