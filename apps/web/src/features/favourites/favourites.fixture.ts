import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { screen } from '@testing-library/react'
import { today } from '#web/testing/render.tsx'
import { hydrologyOffer } from '#web/testing/samples.ts'
import { answer, pageWith, server } from '#web/testing/server.ts'
import type { Favourites } from './favourites.queries.ts'

export const offer = hydrologyOffer
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
