import { typeset } from '@portal/contracts/i18n/format'
import type { Locale, Message } from '@portal/contracts/i18n/message'
import { goHome, reload, seeOffers } from '@portal/contracts/pages/page-failure.messages'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import { escapeHtml } from '../mail/mail-layout.ts'
import * as text from './failure-page.messages.ts'

type Failure = {
  readonly status: number
  readonly locale: Locale
  /** Path and query as asked; what loads the page again, where that makes sense. */
  readonly address: string
}

const saidOf = (status: number) => {
  if (status === 404) return text.notFound
  if (status === 429) return text.tooMany
  return status === 503 ? text.unavailable : text.failed
}

/**
 * What somebody reads where the pages' own code could draw nothing: what every page stands on did not come, or drawing broke. Made of
 * words alone, so that nothing can keep it from being there; the browser draws the page in its place as soon as it can.
 */
export const failurePage = ({ status, locale, address }: Failure, { employer }: Policy) => {
  const say = (message: Message) => escapeHtml(typeset(locale, message[locale]))
  const link = (href: string, message: Message, look: string) =>
    `<a class="${look}" href="${escapeHtml(href)}">${say(message)}</a>`
  const said = saidOf(status)
  const portal = escapeHtml(`${employer.portalName[locale]}, ${employer.name[locale]}`)
  const ways = [
    ...(status === 404 ? [] : [link(address, reload, 'button primary')]),
    link(pathTo.offers(locale), seeOffers, status === 404 ? 'button primary' : 'button'),
    link(pathTo.home(locale), goHome, 'button'),
  ]
  return {
    head: `<title>${say(said.title)} · ${portal}</title><meta name="robots" content="noindex, follow">`,
    body: `<main id="content" class="wrap top stack-lg"><p class="soft">${portal}</p><h1>${say(said.title)}</h1><p class="lead">${say(said.text)}</p><p class="cluster">${ways.join('')}</p></main>`,
  }
}
