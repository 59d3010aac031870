import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'
import { count } from './results.fixture.ts'
import { startPlaces } from './results-places.fixture.ts'

beforeEach(startPlaces)

const form = () => within(screen.getByRole('search'))
const placeField = () => screen.findByRole('combobox', { name: /^Ville,|^Town,/ })

describe('the place of a search', () => {
  it('B1 C1.6 proposes every size of place, each with what is around it', async () => {
    const { user, history } = await renderApp('/fr/offres')
    await count(/2 offres/)
    await user.type(await placeField(), 'a')
    const options = await within(await screen.findByRole('listbox')).findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Grenoble Europe → France → Auvergne-Rhône-Alpes → Isère\u00A0(38)',
      'Isère\u00A0(38) Europe → France → Auvergne-Rhône-Alpes',
      'Auvergne-Rhône-Alpes Europe → France',
      'Toute la France Europe',
      'États-Unis Amériques',
      'Ithaca Amériques → États-Unis → New York',
    ])
    await user.click(options[3] as HTMLElement)
    await waitFor(() => expect(history.location.search).toBe('?place=n-FR'))
    expect(((await placeField()) as HTMLInputElement).value).toBe('Toute la France')
  })

  it('B1 names countries and continents in English', async () => {
    const { user } = await renderApp('/en/offers')
    await count(/2 offers/)
    await user.type(await placeField(), 'a')
    const options = await within(await screen.findByRole('listbox')).findAllByRole('option')
    expect(options.slice(3).map(({ textContent }) => textContent)).toEqual([
      'All of France Europe',
      'United States Americas',
      'Ithaca Americas → United States → New York',
    ])
  })

  it('C1.6 shows where the search stands, and widens it by a link', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185&radiusKm=30&contract=cdd&sort=distance')
    const trail = within(await screen.findByRole('navigation', { name: 'Lieu de la recherche' }))
    const items = trail.getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Europe',
      'France',
      'Auvergne-Rhône-Alpes',
      'Isère\u00A0(38)',
      'Grenoble',
    ])
    expect(items.at(-1)?.getAttribute('aria-current')).toBe('true')
    expect(trail.queryByRole('link', { name: 'Europe' })).toBeNull()
    await user.click(trail.getByRole('link', { name: 'Auvergne-Rhône-Alpes' }))
    expect(history.location.search).toBe('?place=r-84&contract=cdd')
  })

  it('searches around a town once the slider rests, and around nothing else', async () => {
    const { history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    const slider = form().getByRole('slider', { name: 'Rayon' }) as HTMLInputElement
    expect([slider.min, slider.max, slider.value]).toEqual(['0', '200', '0'])
    expect(slider.getAttribute('aria-valuetext')).toBe('Cette ville seulement')
    fireEvent.change(slider, { target: { value: '20' } })
    fireEvent.change(slider, { target: { value: '50' } })
    expect(slider.getAttribute('aria-valuetext')).toBe('50\u00A0km')
    expect(history.location.search).toBe('?place=c-38185')
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=50'))
    const tags = within(screen.getByRole('list', { name: 'Critères choisis' }))
    await waitFor(() =>
      expect(tags.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
        'Retirer le filtre Grenoble',
        'Retirer le filtre Dans un rayon de 50\u00A0km',
      ]),
    )
    tags.getByRole('link', { name: /Dans un rayon/ }).click()
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185'))
    await waitFor(() => expect(slider.value).toBe('0'))
  })

  it.each(['d-38', 'r-84', 'n-FR'])('offers no radius and no distance around %s', async (place) => {
    await renderApp(`/fr/offres?place=${place}&radiusKm=50`)
    await count(/2 offres/)
    expect(screen.queryByRole('slider')).toBeNull()
    const sort = within(screen.getByRole('combobox', { name: 'Trier par' }))
    expect(sort.queryByRole('option', { name: 'Distance' })).toBeNull()
    expect(screen.queryByText(/Dans un rayon/)).toBeNull()
  })

  it('searches with the slider where it was left, without waiting', async () => {
    const { user, history } = await renderApp('/fr/offres?place=c-38185')
    await count(/2 offres/)
    await waitFor(async () => expect(((await placeField()) as HTMLInputElement).value).toBe('Grenoble'))
    fireEvent.change(form().getByRole('slider'), { target: { value: '100' } })
    await user.click(form().getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.search).toBe('?place=c-38185&radiusKm=100'))
  })

  it('sorts by distance, and says how far each offer is', async () => {
    server.use(
      answer(searchOffersEndpoint, ({ query }) =>
        resultOf([query.get('sort') === 'distance' ? { ...hydrologist, distanceKm: 12 } : hydrologist]),
      ),
    )
    const { user, history } = await renderApp('/fr/offres?place=c-38185')
    await count(/1 offre/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trier par' }), 'Distance')
    expect(history.location.search).toBe('?place=c-38185&sort=distance')
    await screen.findByText('Grenoble • Isère • à 12 km')
  })
})
