import { urlOf } from '../http/client.ts'
import type { Locale, Message } from '../i18n/message.ts'
import { readAtomEndpoint, readJsonFeedEndpoint, readOpenSearchEndpoint, readRssEndpoint } from './feeds.endpoints.ts'
import type { OfferSearchQuery } from './offer-search.ts'

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

const endpoints = { rss: readRssEndpoint, atom: readAtomEndpoint, json: readJsonFeedEndpoint } as const

export const feedNames: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON' }

/** The feed of a search: its criteria, whatever page of it was shown and in which order. */
export const feedAddress = (
  format: FeedFormat,
  locale: Locale,
  { sort: _sort, page: _page, pageSize: _pageSize, ...criteria }: Partial<OfferSearchQuery>,
): string => {
  const { q, researcher, ...rest } = criteria
  const asked = { q: q?.trim() || undefined, ...rest, researcher: researcher || undefined }
  return urlOf(endpoints[format], { query: { ...asked, lang: locale } })
}

export const openSearchAddress = (locale: Locale): string => urlOf(readOpenSearchEndpoint, { query: { lang: locale } })

const titles: { all: Message; found: Message; search: Message } = {
  all: { fr: 'Toutes les offres d’emploi', en: 'All job offers' },
  found: { fr: 'Offres de cette recherche', en: 'Offers of this search' },
  search: { fr: 'Chercher une offre d’emploi', en: 'Search for a job offer' },
}

export type HeadLink = {
  readonly rel: 'alternate' | 'search'
  readonly type: string
  readonly title: string
  readonly href: string
}

const titleOf = (locale: Locale, search: Partial<OfferSearchQuery>): string => {
  const isAll = feedAddress('rss', locale, search) === feedAddress('rss', locale, {})
  return (isAll ? titles.all : titles.found)[locale]
}

/** What the head of a page says to feed readers and browsers: the feeds of the search it shows, and how to search. */
export const discoveryLinks = (locale: Locale, search: Partial<OfferSearchQuery>): HeadLink[] => [
  ...feedFormats.map(
    (format): HeadLink => ({
      rel: 'alternate',
      type: endpoints[format].success.text,
      title: `${titleOf(locale, search)} (${feedNames[format]})`,
      href: feedAddress(format, locale, search),
    }),
  ),
  {
    rel: 'search',
    type: readOpenSearchEndpoint.success.text,
    title: titles.search[locale],
    href: openSearchAddress(locale),
  },
]
