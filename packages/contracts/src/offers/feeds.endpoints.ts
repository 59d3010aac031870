import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { queryIntegerSchema } from '../http/pagination.ts'
import { localeSchema } from '../i18n/locale.ts'
import { jsonFeedSchema } from './json-feed.ts'
import { offerSearchQuerySchema } from './offer-search.ts'

/** Of our own words around the offers; an offer stays in the language it was written in unless it was written in both. */
const lang = z._default(localeSchema, 'fr')

/** Any search, newest offers first unless it says otherwise. */
export const feedQuerySchema = z.extend(offerSearchQuerySchema, { lang })
export type FeedQuery = z.output<typeof feedQuerySchema>

const feed = { method: 'GET', isAtRoot: true, access: 'public', problems: ['too-many-requests'] } as const

export const readRssEndpoint = defineEndpoint({
  ...feed,
  path: '/offers.rss',
  query: feedQuerySchema,
  success: { status: 200, text: 'application/rss+xml', maxAgeSeconds: 0 },
})

export const readAtomEndpoint = defineEndpoint({
  ...feed,
  path: '/offers.atom',
  query: feedQuerySchema,
  success: { status: 200, text: 'application/atom+xml', maxAgeSeconds: 0 },
})

export const readJsonFeedEndpoint = defineEndpoint({
  ...feed,
  path: '/offers.feed.json',
  query: feedQuerySchema,
  success: { status: 200, text: 'application/feed+json', schema: jsonFeedSchema, maxAgeSeconds: 0 },
})

/** One list of addresses; an index of such lists when they are many, each at its `part`. */
export const readSitemapEndpoint = defineEndpoint({
  ...feed,
  path: '/sitemap.xml',
  query: z.strictObject({ part: z.optional(queryIntegerSchema(1, 50_000)) }),
  success: { status: 200, text: 'application/xml', maxAgeSeconds: 0 },
  problems: ['too-many-requests', 'route-not-found'],
})

/** These say what the policy says, and change with it alone. */
const anHour = 3600

export const readRobotsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/robots.txt',
  isAtRoot: true,
  access: 'public',
  success: { status: 200, text: 'text/plain', maxAgeSeconds: anHour },
  problems: [],
})

/** Tells browsers how to search the portal from their own bar. */
export const readOpenSearchEndpoint = defineEndpoint({
  method: 'GET',
  path: '/opensearch.xml',
  isAtRoot: true,
  access: 'public',
  query: z.strictObject({ lang }),
  success: { status: 200, text: 'application/opensearchdescription+xml', maxAgeSeconds: anHour },
  problems: [],
})
