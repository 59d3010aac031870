import { element, type Xml, xmlDocument } from '#api/platform/xml/xml.ts'
import type { Feed, FeedItem } from './feed.ts'

const mediaType = 'application/atom+xml'

/** In its own language; what we say of it is in the feed's. */
const entryXml = (item: FeedItem, { language }: Feed): Xml =>
  element('entry', { 'xml:lang': item.language }, [
    element('id', {}, [item.id]),
    element('title', { type: 'text' }, [item.title]),
    element('published', {}, [item.publishedAt.toISOString()]),
    element('updated', {}, [item.updatedAt.toISOString()]),
    element('author', {}, [element('name', {}, [item.author])]),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...item.tags.map((term) => element('category', { term, 'xml:lang': language })),
    element('summary', { type: 'text', 'xml:lang': language }, [item.summary]),
    element('content', { type: 'html' }, [item.html]),
  ])

/** RFC 4287, with the links of RFC 5005 from page to page. */
export const writeAtom = (feed: Feed): string => {
  const link = (rel: string, href: string | undefined, type = mediaType): Xml[] =>
    href === undefined ? [] : [element('link', { rel, type, href })]
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      element('id', {}, [feed.id]),
      element('title', { type: 'text' }, [feed.title]),
      element('subtitle', { type: 'text' }, [feed.description]),
      element('updated', {}, [feed.updatedAt.toISOString()]),
      element('author', {}, [element('name', {}, [feed.publisher])]),
      ...link('self', feed.selfUrl),
      ...link('alternate', feed.homeUrl, 'text/html'),
      ...link('previous', feed.previousUrl),
      ...link('next', feed.nextUrl),
      ...feed.items.map((item) => entryXml(item, feed)),
    ]),
  )
}
