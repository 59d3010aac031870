import { getClosedOfferEndpoint, getOfferEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, problem, server } from '#web/testing/server.ts'
import { address, serveOffer, show, summary } from './offer-page.fixture.ts'
import { hydrologist } from './offers.fixture.ts'

beforeEach(serveOffer)

describe('an offer one may no longer apply to', () => {
  const closure = {
    reference: 'MER-2026-0302',
    title: 'Océanographe, observation par planeurs (H/F)',
    structure: 'Station marine de l’Iroise',
    city: 'Brest',
    reason: 'deadline' as const,
    publishedAt: '2026-10-01T08:00:00Z',
    closedAt: '2026-11-06T22:59:00Z',
    profession: 'oceanographe',
  }

  it.each([
    ['deadline', /Les candidatures ont pris fin le vendredi 6 novembre 2026 à\s23\sh\s59, heure de Paris\./],
    ['filled', /Le poste a été pourvu le vendredi 6 novembre 2026 à\s23\sh\s59, heure de Paris\./],
    ['cancelled', /le recrutement n’aura pas lieu/],
    ['closed', /L’offre a été fermée le vendredi 6 novembre 2026 à\s23\sh\s59, heure de Paris\./],
  ] as const)('A5.4 says what it was, and that it ended by: %s', async (reason, words) => {
    server.use(
      answer(getOfferEndpoint, () => problem('offer-closed')),
      answer(getClosedOfferEndpoint, { ...closure, reason }),
    )
    await renderApp('/fr/offres/MER-2026-0302')
    await screen.findByText(words)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cette offre est fermée')
    expect(screen.getByText(/Océanographe, observation par planeurs/)).toBeTruthy()
    expect(screen.getByText(/publiée depuis le jeudi 1er octobre 2026/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Voir les 53 offres ouvertes' }).getAttribute('href')).toBe('/fr/offres')
    expect(screen.getByRole('link', { name: 'Mes candidatures' }).getAttribute('href')).toBe('/fr/espace/candidatures')
  })

  it('A5.4 still shows it to those who applied or kept it, without the actions', async () => {
    show({ status: 'filled' })
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    expect(summary().getByText('Cette offre est fermée')).toBeTruthy()
    expect(summary().queryByRole('link', { name: 'Postuler' })).toBeNull()
  })

  it('A5.4 says that a reference was never used, and searches for it', async () => {
    server.use(answer(getOfferEndpoint, () => problem('offer-not-found')))
    await renderApp('/fr/offres/MER-9')
    await screen.findByRole('heading', { level: 1, name: 'Aucune offre ne porte cette référence' })
    expect(screen.getByRole('link', { name: 'Chercher cette référence' }).getAttribute('href')).toBe(
      '/fr/offres?q=MER-9',
    )
  })

  it('X14 says when the portal does not answer, and tries again', async () => {
    server.use(answer(getOfferEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(address)
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    // In one piece: no line ends at a hyphen of the reference.
    const title = screen.getByRole('heading', { level: 1, name: `Référence ${hydrologist.reference}` })
    expect(within(title).getByText(hydrologist.reference).className).toBe('inline-block')
    show()
    await user.click(retry)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
  })
})
