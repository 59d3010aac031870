import { urlOf } from '@portal/contracts/http/client'
import { type Locale, locales } from '@portal/contracts/i18n/message'
import { readSitemapEndpoint } from '@portal/contracts/offers/feeds.endpoints'
import { pathPatterns, pathTo } from '@portal/contracts/paths/paths'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { element, type Xml, xmlDocument } from '#api/platform/xml/xml.ts'
import { findLastChange, listOpenOfferParts, listOpenOffers } from './feeds.repository.ts'
import { listedPages } from './indexed-pages.ts'

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The protocol allows 50,000 addresses a list; fewer keep each answer to a few megabytes, and other requests from waiting for it. */
const addressesPerPart = 10_000
export const offersPerPart = addressesPerPart / locales.length

type Tools = Pick<Dependencies, 'db' | 'clock' | 'publicUrl'>
type Addresses = Readonly<Record<Locale, string>>

/** One page, once in each language; each says where it is in all of them, and where it is for whoever reads none. */
const pageXml = ({ publicUrl }: Tools, addresses: Addresses, changedAt: Date | undefined): Xml[] => {
  const alternate = (hreflang: string, path: string): Xml =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: publicUrl + path })
  const alternates = [
    ...locales.map((locale) => alternate(locale, addresses[locale])),
    alternate('x-default', addresses.fr),
  ]
  return locales.map((locale) =>
    element('url', {}, [
      element('loc', {}, [publicUrl + addresses[locale]]),
      ...(changedAt ? [element('lastmod', {}, [changedAt.toISOString()])] : []),
      ...alternates,
    ]),
  )
}

const writePart = async (tools: Tools, number: number, changedAt: Date | null): Promise<string> => {
  const offers = await listOpenOffers(tools.db, tools.clock.now(), { size: offersPerPart, number })
  if (number > 1 && offers.length === 0) throw problem('route-not-found')
  // What lists offers changes with them; what is only read changes with a release, which nobody dates.
  const pages = listedPages.flatMap((page) =>
    pageXml(tools, pathPatterns[page], page === 'home' || page === 'offers' ? (changedAt ?? undefined) : undefined),
  )
  const listed = offers.flatMap(({ updatedAt, ...params }) =>
    pageXml(tools, { fr: pathTo.offer('fr', params), en: pathTo.offer('en', params) }, updatedAt),
  )
  return xmlDocument(
    element('urlset', { xmlns: protocol, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, [
      ...(number === 1 ? pages : []),
      ...listed,
    ]),
  )
}

const writeIndex = ({ publicUrl }: Tools, parts: readonly Date[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: protocol },
      parts.map((changedAt, index) =>
        element('sitemap', {}, [
          element('loc', {}, [publicUrl + urlOf(readSitemapEndpoint, { query: { part: index + 1 } })]),
          element('lastmod', {}, [changedAt.toISOString()]),
        ]),
      ),
    ),
  )

/** Every page search engines should know, as one list while it is short. */
export const readSitemap = async (
  tools: Tools,
  { part }: { part?: number | undefined },
): Promise<{ text: string; changedAt: Date | null }> => {
  const { db, clock } = tools
  const changedAt = await findLastChange(db, clock.now())
  if (part !== undefined) return { text: await writePart(tools, part, changedAt), changedAt }
  const parts = await listOpenOfferParts(db, clock.now(), offersPerPart)
  const text = parts.length > 1 ? writeIndex(tools, parts) : await writePart(tools, 1, changedAt)
  return { text, changedAt }
}
