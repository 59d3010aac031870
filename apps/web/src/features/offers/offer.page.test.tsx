import type { Offer } from '@portal/contracts/offers/offer'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
  searchOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { contractTypes, studyLevels } from '@portal/contracts/taxonomies/taxonomy'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, problem, server } from '#web/testing/server.ts'
import { hydrologist, offerOf, resultOf, summaryOf } from './offers.fixture.ts'

const address = '/fr/offres/MER-2026-0416/hydrologue-modelisation-des-crues-eclair-h-f'

const show = (changes: Partial<Offer> = {}) => server.use(answer(getOfferEndpoint, offerOf(changes)))

beforeEach(() => {
  show()
  server.use(answer(searchOffersEndpoint, resultOf([])))
})

const summary = () => within(screen.getByRole('complementary', { name: 'Résumé de l’offre' }))
const factsOf = (container: HTMLElement) =>
  Object.fromEntries(
    [...container.querySelectorAll('.facts > div')].map((fact) => [
      fact.querySelector('dt')?.textContent,
      fact.querySelector('dd')?.textContent,
    ]),
  )

describe('the page of an offer', () => {
  it('A3.1 A3.6 shows the offer at a glance', async () => {
    const { container } = await renderApp(address)
    await screen.findByRole('heading', { name: 'L’offre en un coup d’œil' })
    expect(factsOf(container)).toEqual({
      'L’unité': 'UMR 5244',
      'Lieu de travail': '38000 Grenoble',
      'Type de contrat': 'CDD (poste de chercheur)',
      'Durée du contrat': '18\u00A0mois',
      'Temps de travail': 'Temps complet',
      'Date d’embauche': '01/02/2027',
      Rémunération: '3 021 à 3 460 € bruts par mois',
      'Niveau d’étude': 'Doctorat',
      'Niveau d’expérience': 'Débutant accepté',
      Télétravail: 'Deux jours par semaine',
      Métier: 'Hydrologue',
      Corps: 'Chargé ou chargée de recherche',
      'Domaine fonctionnel': 'Recherche',
      'Domaine de recherche': 'Sciences de la terre et de l’univers, espace',
      Référence: 'MER-2026-0416',
    })
  })

  it.each([
    [
      '2026-12-10T22:59:00Z',
      /jeudi 10\u00A0décembre\u00A02026\s+à\s23\sh\s59, heure de\u00A0Paris/,
      'Dans 17\u00A0jours',
    ],
    [
      '2026-12-14T23:00:00Z',
      /mardi 15\u00A0décembre\u00A02026\s+à\s0\sh\s00, heure de\u00A0Paris/,
      'Dans 22\u00A0jours',
    ],
    ['2026-11-23T15:00:00Z', /lundi 23\u00A0novembre\u00A02026\s+à\s16\sh\s00, heure de\u00A0Paris/, 'Aujourd’hui'],
  ])('A3.2 gives the deadline %s with weekday, date, hour and zone', async (deadlineAt, words, distance) => {
    show({ deadlineAt })
    const { container } = await renderApp(address)
    await screen.findByRole('heading', { name: hydrologist.title })
    expect(container.querySelector('.deadline strong')?.textContent).toMatch(words)
    expect(container.querySelector('.deadline .soft')?.textContent).toBe(distance)
  })

  it('A3.2 says which night a deadline at midnight falls in', async () => {
    show({ deadlineAt: '2026-12-14T23:00:00Z' })
    await renderApp(address)
    await screen.findByRole('heading', { name: hydrologist.title })
    expect(summary().getByText('Dans la nuit de lundi à mardi')).toBeTruthy()
  })

  it('A3.2 says nothing of a night when the deadline is in the evening', async () => {
    show()
    await renderApp(address)
    await screen.findByRole('heading', { name: hydrologist.title })
    expect(summary().queryByText(/Dans la nuit/)).toBeNull()
  })

  it.each([
    [
      '2026-12-10T22:59:00Z',
      '2026-12-01T22:59:00Z',
      /^Modifiée le 20\/11\/2026 : c’était le mardi 1er décembre 2026 à\s23 h 59\.$/,
    ],
    ['2026-12-10T22:59:00Z', null, /^Fixée le 20\/11\/2026 : il n’y en avait pas\.$/],
    [null, '2026-12-01T22:59:00Z', /^Retirée le 20\/11\/2026 : c’était le mardi 1/],
  ])('X10 says that the deadline, now %s, was %s', async (deadlineAt, previousAt, words) => {
    show({ deadlineAt, deadlineChange: { previousAt, changedAt: '2026-11-20T10:00:00Z' } })
    await renderApp(address)
    await screen.findByRole('heading', { name: hydrologist.title })
    expect(summary().getByText(words)).toBeTruthy()
  })

  it('A3.3 shows the text with its headings and lists, the age and the employer', async () => {
    await renderApp(address)
    const body = within(await screen.findByRole('region', { name: 'Description du poste' }))
    expect(body.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Les missions',
      'L’activité',
    ])
    expect(body.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Coupler', 'Publier'])
    expect(screen.getByText('Publiée hier, dimanche 22 novembre 2026')).toBeTruthy()
    const about = within(screen.getByRole('region', { name: 'À propos de l’Institut Méridien' }))
    expect(about.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'L’Institut Méridien',
      'Les métiers de la recherche',
    ])
  })

  it('A3.4 A3.5 sums it up beside the text, with the actions', async () => {
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    expect(summary().getByText('CDD • 18 mois • Doctorat • Grenoble')).toBeTruthy()
    expect(summary().getByRole('link', { name: 'Postuler' }).getAttribute('href')).toBe(`${address}/postuler`)
    expect(summary().getByRole('button', { name: 'Ajouter aux favoris' })).toBeTruthy()
    expect(summary().getByRole('button', { name: 'Partager cette offre' })).toBeTruthy()
  })

  it('A6.1 opens a message already written, and copies the address', async () => {
    const { user } = await renderApp(address)
    await user.click(await screen.findByRole('button', { name: 'Partager cette offre' }))
    const href = (await screen.findByRole('link', { name: 'Envoyer par e-mail' })).getAttribute('href') ?? ''
    const mail = new URLSearchParams(href.slice('mailto:?'.length))
    expect(mail.get('subject')).toBe(
      'Offre d’emploi\u00A0: Hydrologue, modélisation des crues éclair (H/F), Laboratoire Eaux et montagne',
    )
    expect(mail.get('body')).toContain(`${location.origin}${address}`)
    expect(mail.get('body')).toMatch(
      /Date limite de candidature\s: jeudi 10\u00A0décembre\u00A02026 à\s23\sh\s59, heure de\u00A0Paris/,
    )

    await user.click(screen.getByRole('button', { name: 'Copier le lien' }))
    expect(await screen.findByRole('button', { name: 'Lien copié' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}${address}`)
  })

  it('C1.9 gives the attachments to download, with type and size', async () => {
    await renderApp(address)
    const files = within(await screen.findByRole('region', { name: 'Pièces jointes' }))
    expect(files.getByRole('link', { name: 'Fiche de poste.pdf' }).getAttribute('href')).toBe(
      '/api/v1/offers/MER-2026-0416/attachments/0198c1f2-0000-7000-8000-00000000000a',
    )
    expect(files.getByText(/^PDF, 214\sKo$/)).toBeTruthy()
  })

  it('A3.5 X14 parts neither the words of the level nor those of the contract in brackets', async () => {
    show({
      contractType: { code: 'msp-fil-de-l-eau', label: contractTypes['msp-fil-de-l-eau'] },
      studyLevel: { code: 'bac-3-4', label: studyLevels['bac-3-4'] },
      durationMonths: 18,
    })
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    expect(summary().getByText(/18 mois/).textContent).toBe(
      'Mobilité Service Public (Fil\u00A0de\u00A0l’eau)\u00A0• 18\u00A0mois\u00A0• BAC\u00A0+\u00A03/4\u00A0• Grenoble',
    )
  })

  it('C1.9 X14 takes applications by e-mail where the employer wants them so, by a button whose last words stay together', async () => {
    show({ applicationMode: 'email', applicationEmail: 'labo@meridien.example' })
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    expect(summary().getByText(/reçoit les candidatures par e-\u2060mail seulement/)).toBeTruthy()
    expect(
      summary()
        .getByRole('link', { name: /^Postuler par\se-\u2060mail$/ })
        .getAttribute('href'),
    ).toMatch(/^mailto:labo@meridien[.]example[?]subject=Candidature/)
    expect(summary().queryByRole('link', { name: 'Postuler' })).toBeNull()
    expect(document.querySelector('.bar .button')?.textContent).toBe('Postuler par\u00A0e-\u2060mail')
  })

  it('E5.5 says that an offer is for people on a roster', async () => {
    show({ applicationMode: 'roster' })
    await renderApp(address)
    await screen.findByRole('heading', { level: 1, name: hydrologist.title })
    expect(summary().getByText(/liste d’aptitude/)).toBeTruthy()
    expect(summary().queryByRole('link', { name: /Postuler/ })).toBeNull()
  })

  it('X14 says when the text is in another language, and marks it', async () => {
    await renderApp(address.replace('/fr/offres', '/en/offers'))
    await screen.findByText('This offer is written in French only.')
    expect(screen.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('fr')
    expect(screen.getByText('Prévoir les crues.').closest('[lang]')?.getAttribute('lang')).toBe('fr')
  })

  it('X14 shows the translation in the page’s language, and the original on demand', async () => {
    show({ translations: [{ language: 'en', title: 'Hydrologist, flash floods', html: '<p>Forecast floods.</p>' }] })
    const { user } = await renderApp(address.replace('/fr/offres', '/en/offers'))
    await screen.findByRole('heading', { level: 1, name: 'Hydrologist, flash floods' })
    await user.click(screen.getByRole('button', { name: 'Read in French' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(hydrologist.title)
    await user.click(screen.getByRole('button', { name: 'Read in English' }))
    expect(screen.getByText('Forecast floods.')).toBeTruthy()
  })

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

  it('X14 gives the focus to the title that was on its way', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
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
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
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
