import type { Endpoint } from '@portal/contracts/http/endpoint'
import {
  type FeedQuery,
  readAtomEndpoint,
  readJsonFeedEndpoint,
  readOpenSearchEndpoint,
  readRobotsEndpoint,
  readRssEndpoint,
  readSitemapEndpoint,
} from '@portal/contracts/offers/feeds.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import type { OfferSearch } from '../offer-search.ts'
import type { Feed } from './feed.ts'
import { readFeed } from './read-feed.ts'
import { readSitemap } from './read-sitemap.ts'
import { writeAtom } from './write-atom.ts'
import { writeJsonFeed } from './write-json-feed.ts'
import { writeOpenSearch } from './write-open-search.ts'
import { writeRobots } from './write-robots.ts'
import { writeRss } from './write-rss.ts'

type Searching = { readonly offerSearch: OfferSearch; readonly limitSearches: (address: string) => void }

/** Feeds search as pages do: counted together, and answered from the same counts. */
export const feedsRoutes = (
  app: FastifyInstance,
  deps: Dependencies,
  { offerSearch, limitSearches }: Searching,
): void => {
  // Words and rules change when the portal is started anew, and what is answered with them.
  const startedAt = deps.clock.now()
  const sinceStart = (changedAt: Date | null): Date => (changedAt && changedAt > startedAt ? changedAt : startedAt)

  const feedIn = async (endpoint: Endpoint, write: (feed: Feed) => string, query: FeedQuery, address: string) => {
    limitSearches(address)
    const { feed, changedAt } = await readFeed({ ...deps, offerSearch }, endpoint, query)
    return { text: write(feed), changedAt: sinceStart(changedAt) }
  }
  mount(app, deps, readRssEndpoint, ({ query }, _caller, { address }) =>
    feedIn(readRssEndpoint, writeRss, query, address),
  )
  mount(app, deps, readAtomEndpoint, ({ query }, _caller, { address }) =>
    feedIn(readAtomEndpoint, writeAtom, query, address),
  )
  mount(app, deps, readJsonFeedEndpoint, ({ query }, _caller, { address }) =>
    feedIn(readJsonFeedEndpoint, writeJsonFeed, query, address),
  )
  mount(app, deps, readSitemapEndpoint, async ({ query }, _caller, { address }) => {
    limitSearches(address)
    const { text, changedAt } = await readSitemap(deps, query)
    return { text, changedAt: sinceStart(changedAt) }
  })
  mount(app, deps, readRobotsEndpoint, async () => ({ text: writeRobots(deps), changedAt: startedAt }))
  mount(app, deps, readOpenSearchEndpoint, async ({ query }) => ({
    text: writeOpenSearch(deps, query.lang),
    changedAt: startedAt,
  }))
}
