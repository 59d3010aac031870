import {
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
  searchOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, hold, server } from '#web/testing/server.ts'
import { address, serveOffer } from './offer-page.fixture.ts'
import { hydrologist, offerOf, resultOf, summaryOf } from './offers.fixture.ts'

beforeEach(serveOffer)

describe('the page of an offer', () => {
  it('C1.9 goes from one offer of the search to the next, and still back to the list', async () => {
    const other = summaryOf({ reference: 'MER-2026-0500', slug: 'glaciologue', title: 'Glaciologue (H/F)' })
    const asked: string[] = []
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist, other])),
      answer(getOfferEndpoint, ({ params }) => offerOf(params.reference === other.reference ? other : hydrologist)),
      answer(getOfferNeighboursEndpoint, ({ params, query }) => {
        asked.push(`${params.reference}?${query}`)
        const isFirst = params.reference === hydrologist.reference
        return {
          previous: isFirst ? null : hydrologist,
          next: isFirst ? other : null,
          position: isFirst ? 1 : 2,
          total: 2,
        }
      }),
    )
    const { user, history } = await renderApp('/fr/offres?q=crues&page=1')
    const { key } = history.location
    await user.click(await screen.findByRole('link', { name: hydrologist.title }))
    const ways = within(await screen.findByRole('navigation', { name: 'Offres de votre recherche' }))
    expect(ways.getByText('Offre 1 / 2')).toBeTruthy()
    expect(ways.queryByRole('link', { name: /Précédente/ })).toBeNull()
    await user.click(ways.getByRole('link', { name: /Suivante\s?: Glaciologue/ }))
    await screen.findByRole('heading', { level: 1, name: other.title })
    expect(await screen.findByText('Offre 2 / 2')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Précédente/ })).toBeTruthy()
    expect(asked).toEqual([`${hydrologist.reference}?q=crues`, `${other.reference}?q=crues`])
    await user.click(screen.getByRole('link', { name: 'Retour aux 2 offres' }))
    await waitFor(() => expect(history.location.key).toBe(key))
  })

  it('C1.9 names the next offer as English does where the page is English', async () => {
    const other = summaryOf({ reference: 'MER-2026-0417', title: 'Glaciologist' })
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist, other])),
      answer(getOfferEndpoint, offerOf()),
      answer(getOfferNeighboursEndpoint, { previous: null, next: other, position: 1, total: 2 }),
    )
    const { user } = await renderApp('/en/offers?q=crues')
    await user.click(await screen.findByRole('link', { name: hydrologist.title }))
    expect(await screen.findByRole('link', { name: /^Next: Glaciologist/ })).toBeTruthy()
  })

  it('X14 gives the focus to the title that was on its way', async () => {
    const { held: arrived, release: arrive } = hold()
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist])),
      answer(getOfferEndpoint, async () => {
        await arrived
        return offerOf({})
      }),
      answer(getOfferNeighboursEndpoint, { previous: null, next: null, position: 0, total: 0 }),
    )
    const { user, history } = await renderApp('/fr/offres?q=crues')
    const link = await screen.findByRole('link', { name: hydrologist.title })
    await user.click(link)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
    arrive()
    const title = await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(history.location.pathname).toBe(address)
  })

  it('C1.9 goes back to the same list, and remembers the visit', async () => {
    server.use(
      answer(searchOffersEndpoint, resultOf([hydrologist])),
      answer(getOfferNeighboursEndpoint, { previous: null, next: null, position: 0, total: 0 }),
    )
    const { user, history } = await renderApp('/fr/offres?q=crues')
    const { key } = history.location
    await user.click(await screen.findByRole('link', { name: hydrologist.title }))
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    const back = screen.getByRole('link', { name: 'Retour à l’offre trouvée' })
    expect(back.getAttribute('href')).toBe('/fr/offres?q=crues')
    await user.click(back)
    // The very entry of the history, whose scroll the browser knows, not a new one.
    await waitFor(() => expect(history.location.key).toBe(key))
    expect(await screen.findByText('Déjà vue')).toBeTruthy()
  })

  it('C1.2 C1.9 says where one stands for somebody who came by a link', async () => {
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    const trail = within(screen.getByRole('navigation', { name: 'Fil d’Ariane' }))
    expect(trail.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Accueil',
      'Offres d’emploi',
      'MER-2026-0416',
    ])
    expect(screen.queryByRole('link', { name: /Retour/ })).toBeNull()
  })

  it('C1.2 says where one stands while the offer is on its way', async () => {
    const { held: arrived, release: arrive } = hold()
    server.use(
      answer(getOfferEndpoint, async () => {
        await arrived
        return offerOf({})
      }),
    )
    const whole = renderApp(address)
    const trail = await screen.findByRole('navigation', { name: 'Fil d’Ariane' })
    expect(document.querySelector('main [aria-busy="true"]')).not.toBeNull()
    expect(
      within(trail)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Accueil', 'Offres d’emploi'])
    arrive()
    await whole
    expect(screen.getByRole('navigation', { name: 'Fil d’Ariane' }).textContent).toBe(trail.textContent)
  })

  it('X11 leads on to offers of the same profession, then of the same domain, never to itself', async () => {
    const other = summaryOf({ reference: 'MER-2026-0001', title: 'Hydrologue, neige (H/F)' })
    const far = summaryOf({ reference: 'MER-2026-0002', title: 'Géologue (H/F)' })
    server.use(
      answer(searchOffersEndpoint, ({ query }) =>
        resultOf(query.has('profession') ? [hydrologist, other] : [hydrologist, other, far]),
      ),
    )
    await renderApp(address)
    const nearby = within(await screen.findByRole('region', { name: 'Offres proches' }))
    await nearby.findByRole('link', { name: far.title })
    expect(nearby.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([other.title, far.title])
  })
})
