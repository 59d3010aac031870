import type { Offer } from '@portal/contracts/offers/offer'
import {
  getRecruitingApplicationEndpoint,
  getRecruitingOfferEndpoint,
  listOfferApplicationsEndpoint,
  listRecruitingOffersEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { camille, renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleOffer as offer } from '#web/testing/samples.ts'
import { answer, hold, problem, server } from '#web/testing/server.ts'
import {
  application,
  applicationPath,
  failure,
  listed,
  offerPath,
  pageOf,
  wholeOffer,
  yasmine,
} from './recruiting.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(() => signInAs(yasmine))

describe('the offers of a recruiter', () => {
  it('X15 counts what waits on each, and asks for one status by its tab', async () => {
    const asked: (string | null)[] = []
    server.use(
      answer(listRecruitingOffersEndpoint, ({ query }) => {
        asked.push(query.get('status'))
        return query.get('status') === 'closed'
          ? pageOf([{ offer: { ...offer, status: 'closed' as const }, applicationCount: 1, newApplicationCount: 0 }])
          : pageOf([{ offer, applicationCount: 5, newApplicationCount: 2 }])
      }),
    )
    const { user, history } = await renderApp('/fr/recrutement')
    const row = (await screen.findByRole('link', { name: offer.title })).closest('li') as HTMLElement
    expect(within(row).getByText('5 candidatures')).toBeTruthy()
    expect(within(row).getByText('2 nouvelles')).toBeTruthy()
    expect(within(row).getByText('Publiée')).toBeTruthy()
    expect(within(row).getByText(/Date limite\s: lundi 14 décembre 2026 à 23/)).toBeTruthy()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(offerPath)

    await user.click(screen.getByRole('link', { name: 'Fermées' }))
    expect(await screen.findByText('1 candidature')).toBeTruthy()
    expect(history.location.search).toBe('?status=closed')
    expect(screen.getByRole('link', { name: 'Fermées' }).getAttribute('aria-current')).toBe('page')
    expect(screen.queryByText(/nouvelle/)).toBeNull()
    expect(asked).toEqual([null, 'closed'])
  })

  it('X15 goes from page to page within a status', async () => {
    server.use(
      answer(listRecruitingOffersEndpoint, ({ query }) => ({
        ...pageOf([{ offer, applicationCount: 0, newApplicationCount: 0 }], 41),
        page: Number(query.get('page')),
      })),
    )
    await renderApp('/fr/recrutement?status=published&page=2')
    const pages = within(await screen.findByRole('navigation', { name: 'Pages' }))
    expect(pages.getByRole('link', { name: /Suivante/ }).getAttribute('href')).toBe(
      '/fr/recrutement?status=published&page=3',
    )
    expect(pages.getByRole('link', { name: /Précédente/ }).getAttribute('href')).toBe(
      '/fr/recrutement?status=published',
    )
  })

  it.each(['1.5', '-1', 'x'])('X15 takes « page=%s » for the first page', async (page) => {
    const asked: (string | null)[] = []
    server.use(
      answer(listRecruitingOffersEndpoint, ({ query }) => {
        asked.push(query.get('page'))
        return pageOf([{ offer, applicationCount: 0, newApplicationCount: 0 }])
      }),
    )
    await renderApp(`/fr/recrutement?page=${page}`)
    expect(await screen.findByText('0 candidature')).toBeTruthy()
    expect(asked).toEqual(['1'])
  })

  it('X15 says when there is none', async () => {
    server.use(answer(listRecruitingOffersEndpoint, pageOf([])))
    await renderApp('/fr/recrutement')
    expect(await screen.findByText('Aucune offre à afficher.')).toBeTruthy()
  })

  it('X15 says that they could not be read, and reads them again', async () => {
    server.use(answer(listRecruitingOffersEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/fr/recrutement')
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    server.use(answer(listRecruitingOffersEndpoint, pageOf([{ offer, applicationCount: 0, newApplicationCount: 0 }])))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('0 candidature')).toBeTruthy()
  })

  it('X15 has the title of an offer read in the language it was written in', async () => {
    const english = { ...offer, language: 'en' as const, title: 'Clean-room technician' }
    server.use(
      answer(listRecruitingOffersEndpoint, pageOf([{ offer: english, applicationCount: 0, newApplicationCount: 0 }])),
      answer(getRecruitingOfferEndpoint, { ...wholeOffer, ...english }),
      answer(listOfferApplicationsEndpoint, pageOf([listed])),
      answer(getRecruitingApplicationEndpoint, { ...application, offer: english }),
    )
    const { user } = await renderApp('/fr/recrutement')
    const titleIn = (place: HTMLElement) => within(place).getByText(english.title).lang
    const link = await screen.findByRole('link', { name: english.title })
    expect(titleIn(link)).toBe('en')
    await user.click(link)
    expect(titleIn(await screen.findByRole('heading', { level: 1, name: english.title }))).toBe('en')
    await user.click(await screen.findByRole('link', { name: 'Camille Aubrac' }))
    await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })
    expect(titleIn(screen.getByRole('main'))).toBe('en')
  })

  it('X15 shows at once what the list said of an offer, while the rest is on its way', async () => {
    const { held, release } = hold<Offer>()
    server.use(
      answer(listRecruitingOffersEndpoint, pageOf([{ offer, applicationCount: 1, newApplicationCount: 0 }])),
      answer(getRecruitingOfferEndpoint, () => held),
      answer(listOfferApplicationsEndpoint, pageOf([listed])),
    )
    const { user } = await renderApp('/fr/recrutement')
    await user.click(await screen.findByRole('link', { name: offer.title }))
    expect(await screen.findByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
    expect(screen.getByText('Plateforme Nanofabrication, Toulouse')).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'Camille Aubrac' })).toBeTruthy()
    release({ ...wholeOffer, title: 'Technicienne de salle blanche (H/F)' })
    expect(await screen.findByRole('heading', { name: 'Technicienne de salle blanche (H/F)' })).toBeTruthy()
  })

  it('X15 keeps a candidate out', async () => {
    signInAs(camille)
    await renderApp('/fr/recrutement')
    expect(screen.queryByRole('heading', { name: 'Mes offres' })).toBeNull()
  })
})

describe('the applications for one offer', () => {
  beforeEach(() => server.use(answer(getRecruitingOfferEndpoint, wholeOffer)))

  it('X15 names who applied, when, with how many files, and leads to each', async () => {
    server.use(answer(listOfferApplicationsEndpoint, pageOf([listed])))
    await renderApp(offerPath)
    const link = await screen.findByRole('link', { name: 'Camille Aubrac' })
    expect(link.getAttribute('href')).toBe(applicationPath)
    expect(screen.getByText('Reçue le jeudi 19 novembre 2026 à 11:29:57, 2 fichiers')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Voir la page publique' }).getAttribute('href')).toBe(
      '/fr/offres/MER-2026-0409/technicien',
    )
  })

  it('B12 asks for one status by its tab', async () => {
    const asked: (string | null)[] = []
    server.use(
      answer(listOfferApplicationsEndpoint, ({ query }) => {
        asked.push(query.get('status'))
        return pageOf(query.get('status') === 'waitlisted' ? [] : [listed])
      }),
    )
    const { user } = await renderApp(offerPath)
    await screen.findByRole('link', { name: 'Camille Aubrac' })
    const tabs = within(screen.getByRole('navigation', { name: 'Candidatures' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.textContent)).toEqual([
      'Toutes',
      'Envoyées',
      'En cours de traitement',
      'Retenues',
      'Sur liste d’attente',
      'Non retenues',
      'Rejetées',
      'Désistements',
    ])
    await user.click(screen.getByRole('link', { name: 'Sur liste d’attente' }))
    expect(await screen.findByText('Aucune candidature à afficher.')).toBeTruthy()
    expect(asked).toEqual([null, 'waitlisted'])
  })

  it('B12 goes to where the list ends once its last page has been decided', async () => {
    server.use(
      answer(listOfferApplicationsEndpoint, ({ query }) => {
        const page = Number(query.get('page'))
        return { ...pageOf(page > 2 ? [] : [listed], 40), page }
      }),
    )
    const { history } = await renderApp(`${offerPath}?status=submitted&page=4`)
    expect(await screen.findByRole('link', { name: 'Camille Aubrac' })).toBeTruthy()
    expect(history.location.search).toBe('?status=submitted&page=2')
    expect(screen.queryByText('Aucune candidature à afficher.')).toBeNull()
  })

  it('X15 keeps two lines on a phone for the title and for the structure', async () => {
    server.use(answer(getRecruitingOfferEndpoint, () => new Promise(() => undefined)))
    await renderApp(offerPath)
    expect(document.querySelector('main h1 .only-narrow > .bone')).not.toBeNull()
    expect(document.querySelector('main .lead > .only-narrow > .bone')).not.toBeNull()
  })

  it('X15 says that the offer could not be read, and reads it again', async () => {
    server.use(
      answer(getRecruitingOfferEndpoint, () => problem('unexpected-failure')),
      answer(listOfferApplicationsEndpoint, pageOf([])),
    )
    const { user } = await renderApp(offerPath)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    const [inTrail, inMenu] = screen.getAllByRole('link', { name: 'Mes offres' })
    expect(inTrail?.closest('nav')?.ariaLabel).toBe('Fil d’Ariane')
    expect(inTrail?.getAttribute('href')).toBe(inMenu?.getAttribute('href'))
    server.use(answer(getRecruitingOfferEndpoint, wholeOffer))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: offer.title })).toBeTruthy()
  })

  it('X15 says that an offer is not there, or not one’s own, without asking again', async () => {
    server.use(answer(getRecruitingOfferEndpoint, () => problem('offer-not-found')))
    await renderApp(offerPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette offre n’existe pas.' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull()
  })
})
