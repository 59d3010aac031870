import * as z from 'zod/mini'

const authors = z.array(z.object({ name: z.string() }))
const date = z.iso.datetime({ offset: true })

/** JSON Feed 1.1, as much of it as we write. */
export const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  description: z.string(),
  next_url: z.optional(z.string()),
  language: z.string(),
  authors,
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_html: z.string(),
      summary: z.string(),
      date_published: date,
      date_modified: date,
      authors,
      tags: z.array(z.string()),
      language: z.string(),
    }),
  ),
})
export type JsonFeed = z.output<typeof jsonFeedSchema>
