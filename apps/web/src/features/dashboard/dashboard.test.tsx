import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { completenessParts } from '@portal/contracts/profile/completeness'
import { type Dashboard, getDashboardEndpoint, getProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { camille, renderApp, signInAs } from '#web/testing/render.tsx'
import { hydrologyOffer } from '#web/testing/samples.ts'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'

const dashboard: Dashboard = {
  firstName: 'Camille',
  completeness: { percent: 81, missing: ['nationality', 'phone'] },
  counts: { ongoing: 15, drafts: 1, accepted: 0, archived: 4, favourites: 3, documents: 2 },
  drafts: [{ id: '0198c1f2-0000-7000-8000-000000000002', offer: hydrologyOffer, missing: ['profile', 'letter'] }],
  dates: [{ at: '2026-12-10T22:59:00Z', kind: 'draft', offer: hydrologyOffer }],
}

beforeEach(() => {
  sessionStorage.clear()
  signInAs()
})

describe('dashboard', () => {
  it('A10.2 puts first what is to be done, and leads to it', async () => {
    server.use(answer(getDashboardEndpoint, dashboard))
    await renderApp('/fr/espace')
    const todo = within(await screen.findByRole('region', { name: 'À faire maintenant' }))
    expect(todo.getByText(/Il manque des informations de votre profil et la lettre de motivation/).textContent).toMatch(
      /au plus tard le jeudi 10\u00A0décembre\u00A02026 à\s23\sh\s59/,
    )
    expect(todo.getByRole('link', { name: /Reprendre.*Hydrologue/ }).getAttribute('href')).toBe(
      '/fr/offres/MER-2026-0001/hydrologue/postuler',
    )
    expect(todo.getByRole('link', { name: /Compléter/ }).getAttribute('href')).toBe(
      '/fr/espace/profil#field-nationality',
    )
    const [first] = screen.getAllByRole('heading', { level: 2 })
    expect(first?.textContent).toBe('À faire maintenant')
  })

  it('A10.2 has the sections of what follows while it is on its way', async () => {
    const { held, release } = hold()
    server.use(
      answer(getDashboardEndpoint, async () => {
        await held
        return dashboard
      }),
    )
    await renderApp('/fr/espace')
    const marks = ['.dial', '.counts', '.lines.dated', '.lines > li > .button']
    const sections = () =>
      [...document.querySelectorAll('main .rubric')].map((each) => marks.find((mark) => each.querySelector(mark)))
    const awaited = sections()
    expect(document.querySelector('main [inert] .rubric')).not.toBeNull()
    release()
    expect(await screen.findByRole('region', { name: 'Votre profil' })).toBeTruthy()
    expect(sections()).toEqual(awaited)
    expect(awaited).toEqual([marks[3], marks[0], marks[1], marks[2]])
  })

  it('A10.2 shows how far the profile is, and what each missing part would add', async () => {
    server.use(answer(getDashboardEndpoint, dashboard))
    await renderApp('/fr/espace')
    expect(await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })).toBeTruthy()
    const profile = within(await screen.findByRole('region', { name: 'Votre profil' }))
    expect(profile.getByRole('meter', { name: /81\s%/ })).toBeTruthy()
    expect(profile.getByRole('link', { name: /Un numéro de téléphone.*\+\s10\s%/ }).getAttribute('href')).toBe(
      '/fr/espace/profil#field-mobile',
    )
    expect(profile.getByRole('link', { name: 'Compléter mon profil' })).toBeTruthy()
  })

  it('A10.2 A5.3 counts, and every count is a way in', async () => {
    server.use(answer(getDashboardEndpoint, dashboard))
    await renderApp('/en/account')
    const hrefOf = (name: RegExp | string) => screen.getByRole('link', { name }).getAttribute('href')
    await screen.findByText('Ongoing applications')
    expect(hrefOf('15 Ongoing applications')).toBe('/en/account/applications?tab=ongoing')
    expect(hrefOf('1 Draft')).toBe('/en/account/applications?tab=drafts')
    expect(hrefOf('3 Favourites')).toBe('/en/account/favourites')
    expect(hrefOf('All my applications')).toBe('/en/account/applications')
    expect(hrefOf('All my favourites')).toBe('/en/account/favourites')
    expect(hrefOf('Search for jobs')).toBe('/en/offers')
    const dates = within(screen.getByRole('region', { name: 'Next dates' }))
    expect(dates.getByRole('link', { name: 'Hydrologue (H/F)' }).getAttribute('lang')).toBe('fr')
    expect(dates.getByText(/Deadline of a draft, in 17\sdays/)).toBeTruthy()
  })

  it('C4.8 leads to one’s file, documents, applications, favourites and account', async () => {
    server.use(answer(getDashboardEndpoint, dashboard))
    await renderApp('/fr/espace')
    await screen.findByRole('region', { name: 'Votre profil' })
    const main = within(screen.getByRole('main'))
    const hrefOf = (name: string) => main.getAllByRole('link', { name })[0]?.getAttribute('href')
    expect(hrefOf('Compléter mon profil')).toBe('/fr/espace/profil')
    expect(hrefOf('2 Documents')).toBe('/fr/espace/profil#cv')
    expect(hrefOf('Toutes mes candidatures')).toBe('/fr/espace/candidatures')
    expect(hrefOf('4 Archivées')).toBe('/fr/espace/candidatures?tab=archived')
    expect(hrefOf('Tous mes favoris')).toBe('/fr/espace/favoris')
    expect(hrefOf('Mon compte')).toBe('/fr/espace/parametres')
  })

  it('says so when nothing is waiting', async () => {
    server.use(
      answer(getDashboardEndpoint, {
        ...dashboard,
        completeness: { percent: 100, missing: [] },
        drafts: [],
        dates: [],
      }),
    )
    await renderApp('/fr/espace')
    expect(await screen.findByText(/Rien ne vous attend/)).toBeTruthy()
    expect(screen.getByText(/Votre profil est complet/)).toBeTruthy()
    expect(screen.getByText(/Aucune date limite à venir/)).toBeTruthy()
  })

  it('A9.1 leads somebody new to their profile, once', async () => {
    const missing = completenessParts.map(({ part }) => part).filter((part) => !part.endsWith('Name'))
    server.use(
      answer(getDashboardEndpoint, { ...dashboard, completeness: { percent: 18, missing }, drafts: [], dates: [] }),
      answer(listDocumentsEndpoint, pageWith()),
      answer(getProfileEndpoint, {
        ...{ civility: null, firstName: 'Camille', lastName: 'Aubrac', birthDate: null, nationality: null },
        ...{ streetAddress: null, postcode: null, city: null, country: null, landline: null, mobile: null },
        email: camille.email,
      }),
    )
    const { user, history } = await renderApp('/fr/espace')
    expect(await screen.findByRole('heading', { name: 'Bienvenue, Camille' })).toBeTruthy()
    expect(history.location.pathname).toBe('/fr/espace/profil')

    await user.click(screen.getAllByRole('link', { name: 'Tableau de bord' })[0] as HTMLElement)
    expect(await screen.findByRole('heading', { level: 1, name: 'Bonjour Camille' })).toBeTruthy()
  })

  it('says why it cannot be shown, and tries again', async () => {
    server.use(answer(getDashboardEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp('/fr/espace')
    const again = await screen.findByRole('button', { name: 'Réessayer' })
    server.use(answer(getDashboardEndpoint, dashboard))
    await user.click(again)
    expect(await screen.findByText('À faire maintenant')).toBeTruthy()
  })
})
