import type { Locale } from '@portal/contracts/i18n/message'
import type { RenderedPage } from '@portal/contracts/pages/page-renderer'
import { createPageRenderer } from './entry-server.tsx'
import { hydrologist, summaryOf } from './features/offers/offers.fixture.ts'
import { today } from './testing/render.tsx'

/** What the page asked the API for. */
export const asked: string[] = []
const render = createPageRenderer((path, { method, headers }) => {
  asked.push(path)
  return fetch(path, { method, headers })
})

export const draw = (path: string, mayBeSignedIn = false, locale: Locale = 'fr'): Promise<RenderedPage> => {
  asked.length = 0
  return render({ path, publicUrl: 'https://emploi.example', now: today, mayBeSignedIn, locale })
}

export const documentOf = (page: RenderedPage): Document => {
  const parsed = new DOMParser().parseFromString(`<head>${page.head}</head><body>${page.body}</body>`, 'text/html')
  return parsed
}
export const metaOf = (page: RenderedPage) => {
  const head = documentOf(page).head
  const content = (selector: string) => head.querySelector(selector)?.getAttribute('content')
  return {
    title: head.querySelector('title')?.textContent,
    description: content('meta[name=description]'),
    robots: content('meta[name=robots]'),
    canonical: head.querySelector('link[rel=canonical]')?.getAttribute('href'),
    languages: [...head.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]),
    data: head.querySelector('script[type="application/ld+json"]')?.textContent,
  }
}

export const address = `/fr/offres/${hydrologist.reference}/${hydrologist.slug}`
export const grenoble = { code: 'c-38185', kind: 'city' as const, name: 'Grenoble', detail: 'Isère (38)', path: [] }
export const nearby = summaryOf({ reference: 'MER-2026-0500', title: 'Glaciologue (H/F)', slug: 'glaciologue' })
