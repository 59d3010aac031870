import { element, type Xml, xmlDocument } from '#api/platform/xml/xml.ts'
import type { Feed, FeedItem } from './feed.ts'

const mediaType = 'application/rss+xml'

/** RFC 822 with four digits for the year, in UTC, as RSS 2.0 asks. */
const rssDate = (instant: Date): string => instant.toUTCString()

const paragraph = (text: string): string => element('p', {}, [text]).xml

/** The language of an offer is said by Dublin Core: RSS itself has one for the whole channel. */
const itemXml = (item: FeedItem): Xml =>
  element('item', {}, [
    element('title', {}, [item.title]),
    element('link', {}, [item.url]),
    element('guid', { isPermaLink: 'false' }, [item.id]),
    element('pubDate', {}, [rssDate(item.publishedAt)]),
    element('dc:creator', {}, [item.author]),
    element('dc:language', {}, [item.language]),
    ...item.tags.map((tag) => element('category', {}, [tag])),
    element('description', {}, [paragraph(item.summary) + item.html]),
  ])

/** RSS 2.0, with Atom's links and Dublin Core's words where it has none of its own. */
export const writeRss = (feed: Feed): string => {
  const link = (rel: string, href: string | undefined): Xml[] =>
    href === undefined ? [] : [element('atom:link', { rel, type: mediaType, href })]
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        element('channel', {}, [
          element('title', {}, [feed.title]),
          element('link', {}, [feed.homeUrl]),
          element('description', {}, [feed.description]),
          element('language', {}, [feed.language]),
          element('lastBuildDate', {}, [rssDate(feed.updatedAt)]),
          ...link('self', feed.selfUrl),
          ...link('previous', feed.previousUrl),
          ...link('next', feed.nextUrl),
          ...feed.items.map(itemXml),
        ]),
      ],
    ),
  )
}
