import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import { searchOffersEndpoint, suggestOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'
import { hydrologist, resultOf } from './offers.fixture.ts'

const isere = { code: 'd-38', kind: 'department' as const, name: 'Isère', detail: '38', path: [] }

beforeEach(() =>
  server.use(
    answer(searchOffersEndpoint, resultOf([hydrologist], { total: 54 })),
    answer(suggestOffersEndpoint, pageWith()),
    answer(listPlacesEndpoint, ({ query }) => ({
      ...pageWith(...(query.has('q') ? [isere] : [])),
      named: query.has('q') ? [isere.code] : [],
    })),
    answer(
      listNewsEndpoint,
      pageWith({
        id: 'n1',
        title: { fr: 'Ensemble, relevons les défis de demain !', en: 'Together for tomorrow' },
        summary: { fr: 'Rencontrez nos équipes.', en: 'Meet our teams.' },
        publishedAt: '2026-11-19T09:00:00Z',
      }),
    ),
  ),
)

const hint = () =>
  document
    .getElementById(screen.getByLabelText('Métier, mot-clé ou référence').getAttribute('aria-describedby') ?? '')
    ?.textContent?.trim()

const section = (name: string) => within(screen.getByRole('region', { name }))

describe('the home page', () => {
  it('A1.3 says how many offers are open now, as the search counts them', async () => {
    const { container } = await renderApp('/fr')
    await waitFor(() =>
      expect(container.querySelector('.figure')?.textContent).toBe(
        '54 offres sont disponibles sur le Portail Emploi de l’Institut Méridien',
      ),
    )
  })

  it('A1.4 gives the latest offers, the domains and the news', async () => {
    await renderApp('/fr')
    await section('Dernières offres').findByRole('link', { name: hydrologist.title })
    expect(section('Dernières offres').getByRole('link', { name: 'Les 54 offres' }).getAttribute('href')).toBe(
      '/fr/offres',
    )

    const domains = section('Par domaine')
    expect(domains.getByRole('link', { name: /Physique\s*7\s*offres/ }).getAttribute('href')).toBe(
      '/fr/offres?domain=physique',
    )
    expect(domains.getByRole('link', { name: /Chimie\s*1\s*offre$/ })).toBeTruthy()
    // Named, counted, and no way to nothing.
    expect(domains.getByText('Mathématiques et leurs interactions').closest('li')?.textContent).toMatch(/0 offre$/)
    expect(domains.queryByRole('link', { name: /Mathématiques/ })).toBeNull()

    await waitFor(() => expect(section('À la une').getByText(/défis de demain/)).toBeTruthy())
    expect(section('À la une').getByText('Publié le jeudi 19 novembre 2026')).toBeTruthy()
  })

  it('A1.4 keeps the places of the domains and of the news while they are on their way', async () => {
    server.use(
      answer(searchOffersEndpoint, () => new Promise(() => undefined)),
      answer(listNewsEndpoint, () => new Promise(() => undefined)),
    )
    await renderApp('/fr')
    const rowsOf = (name: string, rows: string) =>
      screen.getByRole('region', { name }).querySelectorAll(`[inert] ${rows}`).length
    expect(rowsOf('À la une', '.lines > li')).toBe(3)
    expect(screen.getByRole('region', { name: 'Par domaine' }).querySelectorAll('[inert].index > p')).toHaveLength(10)
    expect(screen.getAllByText('Chargement en cours')).toHaveLength(1)
  })

  it('A1.5 searches by words, place, contracts and researchers only, all at once', async () => {
    const { user, history } = await renderApp('/fr')
    const form = within(screen.getByRole('search', { name: 'Votre recherche d’emploi' }))
    await user.type(await form.findByRole('combobox', { name: 'Métier, mot-clé ou référence' }), 'crues')
    // Written in full, chosen in no list.
    await user.type(await form.findByRole('combobox', { name: 'Ville, département ou région' }), 'Isère')
    await user.click(form.getByLabelText(/^CDD/))
    await user.click(form.getByLabelText(/^Contrat de projet/))
    await user.click(form.getByLabelText('Uniquement les offres chercheurs'))
    expect(history.location.pathname).toBe('/fr')
    await user.click(form.getByRole('button', { name: 'Rechercher' }))
    await waitFor(() => expect(history.location.pathname).toBe('/fr/offres'))
    expect([...new URLSearchParams(history.location.search)]).toEqual(
      expect.arrayContaining([
        ['q', 'crues'],
        ['place', 'd-38'],
        ['contract', 'cdd'],
        ['contract', 'projet'],
        ['researcher', 'true'],
      ]),
    )
  })

  it('A1.5 says what a word is looked for in, with a reference as an example', async () => {
    await renderApp('/fr')
    await within(screen.getByRole('search')).findByText('MER-2026-0416')
    expect(hint()).toBe(
      'Cherche dans le titre, le texte et la référence des offres. Une référence suffit\u00A0: MER-2026-0416',
    )
  })

  it('A1.5 keeps no room for an example that does not come', async () => {
    server.use(answer(searchOffersEndpoint, resultOf([])))
    await renderApp('/fr')
    await screen.findByText(/Aucune offre n’est ouverte/)
    expect(hint()).toBe('Cherche dans le titre, le texte et la référence des offres.')
  })

  it('A1.4 lists the domains in the order of the language they are read in', async () => {
    await renderApp('/en')
    await section('Latest offers').findByRole('link', { name: hydrologist.title })
    const names = section('By domain')
      .getAllByRole('listitem')
      .map((item) => item.querySelector('span')?.textContent ?? '')
    expect(names[0]).toBe('Agronomy and ecology')
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
  })

  it('A1.3 still welcomes when the offers do not come', async () => {
    server.use(answer(searchOffersEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/en')
    await screen.findByRole('alert')
    expect(screen.getByText('53')).toBeTruthy()
    server.use(answer(searchOffersEndpoint, resultOf([])))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('No offer is open at the moment. Come back in a few days.')
  })
})
