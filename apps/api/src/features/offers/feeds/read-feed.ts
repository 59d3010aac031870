import { searchOf, urlOf } from '@portal/contracts/http/client'
import type { Endpoint } from '@portal/contracts/http/endpoint'
import { formatDateTime } from '@portal/contracts/i18n/format'
import type { Locale } from '@portal/contracts/i18n/message'
import type { FeedQuery } from '@portal/contracts/offers/feeds.endpoints'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Dependencies } from '#api/dependencies.ts'
import { criteriaOf, joinCriteria, readCriteriaNames, sayCriteria } from '../describe-search.ts'
import type { OfferSearch } from '../offer-search.ts'
import { searchOffers } from '../search-offers.ts'
import type { Feed, FeedItem } from './feed.ts'
import { nameOf, nameOfOffer } from './feed-id.ts'
import * as text from './feeds.messages.ts'
import { findLastChange, listOfferContents, type OfferContentRow } from './feeds.repository.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl'> & { readonly offerSearch: OfferSearch }

/** More than a page shows: a reader that asks once a day misses nothing. */
const usualSize = 50

/** The criteria alone, in one order: what a search is called by. */
const canonical = (criteria: Partial<OfferSearchQuery>): [name: string, values: string[]][] =>
  Object.entries(criteria)
    .map(([name, value]): [string, string[]] => [name, [value].flat().filter(Boolean).map(String).toSorted()])
    .filter(([, values]) => values.length > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))

const summaryOf = ({ timeZone }: Tools['policy'], lang: Locale, offer: OfferSummary): string => {
  const { structure, place, contractType, studyLevel, deadlineAt } = offer
  const until = (locale: Locale) => formatDateTime(locale, timeZone, deadlineAt ?? '')
  const deadline = deadlineAt === null ? text.openUntilFilled : text.openUntil({ fr: until('fr'), en: until('en') })
  const facts = [structure.name, place.city, contractType.label[lang], studyLevel?.label[lang], deadline[lang]]
  return facts.filter((fact) => fact !== undefined).join(' · ')
}

const itemOf = (
  { policy, publicUrl }: Tools,
  lang: Locale,
  offer: OfferSummary,
  content: OfferContentRow,
): FeedItem => {
  const { reference, slug, structure, contractType, studyLevel } = offer
  const { translationTitle, translationHtml } = content
  const publishedAt = new Date(offer.publishedAt)
  const isTranslated = lang !== offer.language && translationTitle !== null && translationHtml !== null
  return {
    id: nameOfOffer(content.id),
    url: publicUrl + pathTo.offer(lang, { reference, slug }),
    language: isTranslated ? lang : offer.language,
    title: isTranslated ? translationTitle : offer.title,
    author: structure.name,
    summary: summaryOf(policy, lang, offer),
    html: isTranslated ? translationHtml : content.html,
    tags: [contractType, studyLevel].flatMap((term) => (term ? [term.label[lang]] : [])),
    publishedAt,
    // A date of publication may be given, and be later than the writing.
    updatedAt: content.updatedAt > publishedAt ? content.updatedAt : publishedAt,
  }
}

/** X7: a search as a feed. `changedAt` was read before the offers were, so that it promises nothing they do not hold. */
export const readFeed = async (
  tools: Tools,
  endpoint: Endpoint,
  { lang, ...query }: FeedQuery,
): Promise<{ feed: Feed; changedAt: Date | null }> => {
  const { db, clock, policy, publicUrl } = tools
  const changedAt = await findLastChange(db, clock.now())
  const asked = { ...query, sort: query.sort ?? 'date', pageSize: query.pageSize ?? usualSize }
  const { items, total, page, pageSize } = await searchOffers(tools, asked)
  const contents = await listOfferContents(
    db,
    items.map(({ reference }) => reference),
  )
  const criteria = criteriaOf(query)
  const criteriaSaid = sayCriteria(criteria, await readCriteriaNames(tools, criteria))
  const { employer } = policy
  const portal = `${employer.portalName[lang]}, ${employer.name[lang]}`
  const said = (criteriaSaid.length === 0 ? text.allOffers : text.offersFor(joinCriteria(criteriaSaid)))[lang]
  const at = (other: number | undefined) =>
    publicUrl + urlOf(endpoint, { query: { ...query, page: other === 1 ? undefined : other, lang } })
  const described = items.flatMap((offer) => {
    const content = contents.get(offer.reference)
    return content ? [itemOf(tools, lang, offer, content)] : []
  })
  const times = described.map(({ updatedAt }) => updatedAt.getTime())
  const feed: Feed = {
    id: nameOf([employer.legalName.fr, ...canonical(criteria)]),
    language: lang,
    title: `${said} · ${portal}`,
    description: `${said}. ${employer.slogan[lang]}`,
    publisher: employer.name[lang],
    homeUrl: publicUrl + pathTo.offers(lang) + searchOf(criteria),
    selfUrl: at(query.page),
    previousUrl: page > 1 ? at(page - 1) : undefined,
    nextUrl: page * pageSize < total ? at(page + 1) : undefined,
    // Without an offer, the last thing that happened is that there is none.
    updatedAt: times.length > 0 ? new Date(Math.max(...times)) : (changedAt ?? clock.now()),
    items: described,
  }
  return { feed, changedAt }
}
