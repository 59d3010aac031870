import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { screen } from '@testing-library/react'
import { today } from '#web/testing/render.tsx'
import { answer, pageWith, server } from '#web/testing/server.ts'
import type { Favourites } from './favourites.queries.ts'

export const offer: OfferSummary = {
  reference: 'MER-2026-0001',
  slug: 'hydrologue',
  language: 'fr',
  title: 'Hydrologue (H/F)',
  extract: 'Prévoir les crues.',
  structure: { code: 'HYD', name: 'Laboratoire d’hydrologie' },
  place: {
    ...{ city: 'Grenoble', cityCode: null, postcode: null, department: 'Isère', departmentCode: '38' },
    ...{ region: null, country: 'France' },
  },
  contractType: { code: 'cdd', label: { fr: 'CDD', en: 'Fixed-term contract' } },
  durationMonths: 24,
  studyLevel: null,
  isResearcher: false,
  publishedAt: '2026-11-20T09:00:00Z',
  deadlineAt: '2026-12-10T22:59:00Z',
  status: 'published',
  applicationMode: 'portal',
}
export const other: OfferSummary = { ...offer, reference: 'MER-2026-0002', title: 'Glaciologue (H/F)' }

/** The portal's favourites, which remember what they are told. */
export const keepFavourites = (...kept: OfferSummary[]) => {
  const references = new Map(kept.map((each) => [each.reference, each]))
  const asked: string[] = []
  const list = (): Favourites => ({
    ...pageWith(...[...references.values()].map((each) => ({ offer: each, addedAt: today.toISOString() }))),
    closedCount: 0,
  })
  server.use(
    answer(listFavouritesEndpoint, list),
    answer(addFavouriteEndpoint, ({ params }) => {
      asked.push(`PUT ${params.reference}`)
      references.set(params.reference ?? '', params.reference === offer.reference ? offer : other)
      return undefined
    }),
    answer(removeFavouriteEndpoint, ({ params }) => {
      asked.push(`DELETE ${params.reference}`)
      references.delete(params.reference ?? '')
      return undefined
    }),
  )
  return asked
}

export const isPressed = (button: HTMLElement) => button.getAttribute('aria-pressed') === 'true'
export const bookmark = (title = offer.title) => screen.findByRole('button', { name: `Favori\u00A0: ${title}` })
