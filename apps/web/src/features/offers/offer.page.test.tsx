import { contractTypes, studyLevels } from '@portal/contracts/taxonomies/taxonomy'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { address, serveOffer, show, summary } from './offer-page.fixture.ts'
import { hydrologist } from './offers.fixture.ts'

beforeEach(serveOffer)

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
})
