import type { JsonFeed } from '@portal/contracts/offers/json-feed'
import type { Feed } from './feed.ts'

/** JSON Feed 1.1. */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    ...(feed.nextUrl !== undefined && { next_url: feed.nextUrl }),
    language: feed.language,
    authors: [{ name: feed.publisher }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      date_published: item.publishedAt.toISOString(),
      date_modified: item.updatedAt.toISOString(),
      authors: [{ name: item.author }],
      tags: [...item.tags],
      language: item.language,
    })),
  } satisfies JsonFeed)
