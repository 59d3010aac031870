import type { Offer } from '@portal/contracts/offers/offer'
import { getOfferEndpoint, searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen, within } from '@testing-library/react'
import { answer, server } from '#web/testing/server.ts'
import { offerOf, resultOf } from './offers.fixture.ts'

export const address = '/fr/offres/MER-2026-0416/hydrologue-modelisation-des-crues-eclair-h-f'

export const show = (changes: Partial<Offer> = {}): void => server.use(answer(getOfferEndpoint, offerOf(changes)))

/** The offer at its address, and nothing near it. */
export const serveOffer = (): void => {
  show()
  server.use(answer(searchOffersEndpoint, resultOf([])))
}

export const summary = () => within(screen.getByRole('complementary', { name: 'Résumé de l’offre' }))
