import type { Locale } from '@portal/contracts/i18n/message'

/** One offer in a feed. `html` was sanitised when the offer was written. */
export type FeedItem = {
  /** Of the offer, in whatever language and at whatever address it is read. */
  readonly id: string
  readonly url: string
  /** Of its title and its text; the rest is in the feed's. */
  readonly language: Locale
  readonly title: string
  readonly author: string
  readonly summary: string
  readonly html: string
  readonly tags: readonly string[]
  readonly publishedAt: Date
  readonly updatedAt: Date
}

/** A page of a search as every format tells it. */
export type Feed = {
  readonly id: string
  readonly language: Locale
  readonly title: string
  readonly description: string
  readonly publisher: string
  /** The same search as a page for people. */
  readonly homeUrl: string
  readonly selfUrl: string
  readonly previousUrl: string | undefined
  readonly nextUrl: string | undefined
  readonly updatedAt: Date
  readonly items: readonly FeedItem[]
}
