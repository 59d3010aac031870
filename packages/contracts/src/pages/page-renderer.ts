import type { SentRequest } from '../http/client.ts'
import type { Locale } from '../i18n/message.ts'

/** An address to show, to somebody or to nobody known. */
export type PageRequest = {
  /** Path and query as asked: `/fr/offres?q=eau`. */
  readonly path: string
  /** Of the portal, without trailing slash: canonical addresses. */
  readonly publicUrl: string
  readonly now: Date
  /** Of the address; of the person, where the address says none. */
  readonly locale: Locale
  /** The browser says it may be: only then is it asked who they are. */
  readonly mayBeSignedIn: boolean
}

/** A page as HTML, before any script runs. */
export type RenderedPage = {
  readonly status: number
  /** When to ask again, of a page that lacks what it is made of (429, 503). */
  readonly retryAfterSeconds?: number
  /** Where the same thing stands under its one address: path and query. Nothing else is answered then. */
  readonly location?: string
  /** `title`, `meta`, `link` and structured data. */
  readonly head: string
  /** Empty for a page the browser draws alone, and for one of which nothing could be drawn: its status then says why. */
  readonly body: string
  /** JSON: what was asked of the API for it, so that the page in the browser goes on from there; empty where it begins anew. */
  readonly state: string
  /** Source modules of the page's own code, to be asked for at once. */
  readonly modules: readonly string[]
}

export type PageRenderer = (request: PageRequest) => Promise<RenderedPage>

/** What the pages' server bundle exports: `send` calls the API as the person the page is for. */
export type CreatePageRenderer = (send: (path: string, request: SentRequest) => Promise<Response>) => PageRenderer
