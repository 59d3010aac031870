import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp, signInAs, today } from '#web/testing/render.tsx'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { bookmark, isPressed, keepFavourites, offer, other } from './favourites.fixture.ts'
import { rememberPendingFavourite } from './pending-favourite.ts'

beforeEach(() => localStorage.clear())

describe('favourites page', () => {
  it('A5 keeps what was pressed before registering, wherever the person arrives', async () => {
    rememberPendingFavourite(offer.reference, today)
    signInAs()
    const asked = keepFavourites()
    await renderApp('/fr/espace/favoris')
    expect(await screen.findByRole('link', { name: offer.title })).toBeTruthy()
    expect(asked).toEqual([`PUT ${offer.reference}`])
  })

  it('A5.3 lists them, and leaves in sight what is released, to be pressed again', async () => {
    signInAs()
    keepFavourites(offer, other)
    const { user } = await renderApp('/fr/espace/favoris')
    expect(await screen.findByText('2 offres gardées')).toBeTruthy()
    const button = await bookmark(other.title)
    await user.click(button)
    expect(await screen.findByText('1 offre gardée')).toBeTruthy()
    expect(isPressed(button)).toBe(false)
    await user.click(button)
    expect(await screen.findByText('2 offres gardées')).toBeTruthy()
  })

  it('A5.4 says how many have closed', async () => {
    signInAs()
    server.use(answer(listFavouritesEndpoint, { ...pageWith(), closedCount: 2 }))
    await renderApp('/fr/espace/favoris')
    expect(await screen.findByText(/2 offres que vous aviez gardées ne sont plus ouvertes/)).toBeTruthy()
    expect(screen.getByText('Aucune offre gardée pour l’instant.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Lancer une recherche' }).getAttribute('href')).toBe('/fr/offres')
  })
})
