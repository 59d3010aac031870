import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, server } from '#web/testing/server.ts'
import { resultOf } from './offers.fixture.ts'
import { count } from './results.fixture.ts'
import { findEach, startPlaces } from './results-places.fixture.ts'

beforeEach(startPlaces)

describe('nothing found', () => {
  const ways = (title: string) =>
    within(screen.getByRole('heading', { name: title }).parentElement as HTMLElement)
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')])

  it('X11 takes back the filter that keeps most away first, and looks further around', async () => {
    findEach({
      'q=eau&place=c-38185&radiusKm=30&contract=cdi': 0,
      'place=c-38185&radiusKm=30&contract=cdi': 1,
      'q=eau&contract=cdi': 3,
      'q=eau&place=c-38185&contract=cdi': 0,
      'q=eau&place=c-38185&radiusKm=30': 8,
      'q=eau&place=c-38185&radiusKm=100&contract=cdi': 0,
      'q=eau&place=c-38185&radiusKm=200&contract=cdi': 1,
      'q=eau&place=d-38&contract=cdi': 0,
      'q=eau&place=r-84&contract=cdi': 2,
      'q=eau&place=n-FR&contract=cdi': 3,
    })
    await renderApp('/fr/offres?q=eau&place=c-38185&radiusKm=30&contract=cdi')
    await count(/Aucune offre/)
    await waitFor(() =>
      expect(ways('Un peu plus loin')).toEqual([
        ['Grenoble, dans un rayon de 200\u00A0km1 offre', '/fr/offres?q=eau&place=c-38185&radiusKm=200&contract=cdi'],
        ['Auvergne-Rhône-Alpes2 offres', '/fr/offres?q=eau&place=r-84&contract=cdi'],
        ['Toute la France3 offres', '/fr/offres?q=eau&place=n-FR&contract=cdi'],
      ]),
    )
    await waitFor(() =>
      expect(ways('Vous y êtes presque').map(([words]) => words)).toEqual([
        'La même recherche sans CDI8 offres',
        'La même recherche sans Grenoble3 offres',
        'La même recherche sans «\u00A0eau\u00A0»1 offre',
        'Toutes les offres53 offres',
      ]),
    )
  })

  it('X11 says what was asked in one sentence, and frees the date', async () => {
    findEach({ 'place=c-38185&radiusKm=200&publishedWithinDays=3': 0, 'place=c-38185&radiusKm=200': 5 })
    await renderApp('/fr/offres?place=c-38185&radiusKm=200&publishedWithinDays=3')
    await count(/Aucune offre/)
    await screen.findByText(
      'Rien aujourd’hui pour : Grenoble, dans un rayon de 200 km et publiée ces 3 derniers jours.',
    )
    await waitFor(() =>
      expect(ways('Vous y êtes presque').map(([words]) => words)).toEqual([
        'La même recherche, quelle que soit la date de publication5 offres',
        'La même recherche sans Grenoble2 offres',
        'Toutes les offres53 offres',
      ]),
    )
  })

  it('X11 leaves out each word in turn, and shows those that lead somewhere', async () => {
    findEach({
      'q=electricien+batiment+neuf': 0,
      'q=batiment+neuf': 0,
      'q=electricien+neuf': 1,
      'q=electricien+batiment': 59,
    })
    await renderApp('/fr/offres?q=electricien+batiment+neuf')
    await count(/Aucune offre/)
    await waitFor(() =>
      expect(ways('Vous y êtes presque')).toEqual([
        ['La même recherche sans «\u00A0neuf\u00A0»59 offres', '/fr/offres?q=electricien+batiment'],
        ['La même recherche sans «\u00A0batiment\u00A0»1 offre', '/fr/offres?q=electricien+neuf'],
        ['Toutes les offres53 offres', '/fr/offres'],
      ]),
    )
  })

  it('X11 C1.7 opens the feeds of what nothing answers today', async () => {
    findEach({ 'contract=cdi': 0 })
    const { user } = await renderApp('/fr/offres?contract=cdi')
    await count(/Aucune offre/)
    const kept = () => screen.getByText('Conserver ces critères').closest('details')
    expect(kept()?.open).toBe(true)
    await user.click(screen.getByRole('link', { name: /^Toutes les offres\s?53/ }))
    await count(/2 offres/)
    expect(kept()?.open).toBe(false)
  })

  it('X11 always leads on, even where nothing is close', async () => {
    server.use(answer(searchOffersEndpoint, resultOf([])))
    await renderApp('/fr/offres?place=n-US')
    await count(/Aucune offre/)
    expect(screen.getByText('Rien aujourd’hui pour : États-Unis.')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Un peu plus loin' })).toBeNull()
    expect(ways('À voir aussi')).toEqual([['Toutes les offres53 offres', '/fr/offres']])
  })
})
