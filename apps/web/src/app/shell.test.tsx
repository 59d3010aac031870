import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { requestSignIn, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { camille, renderApp, signInAs, today } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'

const navigation = () => within(screen.getByRole('navigation', { name: /Navigation principale|Main navigation/ }))

beforeEach(() => server.use(answer(listQuestionsEndpoint, pageWith())))

describe('the header', () => {
  it('A1.1 changes language on the same page, and keeps what was typed', async () => {
    const { user, history } = await renderApp('/fr/contact/candidat?de=pied#haut')
    await user.type(screen.getByLabelText('Prénom'), 'Camille')
    await user.click(navigation().getByRole('link', { name: 'English, EN' }))

    expect(await screen.findByRole('heading', { level: 1, name: 'Help for visitors and candidates' })).toBeTruthy()
    expect(history.location).toMatchObject({
      pathname: '/en/contact/candidate',
      search: '?de=pied',
      hash: '#haut',
    })
    expect((screen.getByLabelText('First name') as HTMLInputElement).value).toBe('Camille')
    expect(document.documentElement.lang).toBe('en')
    expect(document.cookie).toContain('locale=en')
  })

  it.each([
    ['en', 'This page does not exist'],
    ['fr', 'Cette page n’existe pas'],
  ])(
    'A1.1 X12 keeps, at an address that says no language, the one the page was served in: %s',
    async (language, name) => {
      document.documentElement.lang = language
      await renderApp('/de')
      expect(screen.getByRole('heading', { level: 1, name })).toBeTruthy()
      expect(document.documentElement.lang).toBe(language)
    },
  )

  it.each([
    ['/fr/aide', 'L’Institut Méridien (autre site)'],
    ['/en/help', 'Institut Méridien (another site)'],
  ])('A1.1 leads from %s to the employer’s own site', async (path, name) => {
    await renderApp(path)
    const link = navigation().getByRole('link', { name })
    expect(link.getAttribute('href')).toBe('https://www.meridien.example/')
  })

  it('A1.2 leads to the offers, the help, the careers site and the sign-in page, and back', async () => {
    await renderApp('/fr/aide')
    const hrefOf = (name: RegExp) => navigation().getByRole('link', { name }).getAttribute('href')
    expect(hrefOf(/Nos offres d’emploi/)).toBe('/fr/offres')
    expect(hrefOf(/Aide candidat/)).toBe('/fr/aide')
    expect(hrefOf(/Le site Carrières \(autre site\)/)).toBe('https://carrieres.meridien.example/')
    expect(hrefOf(/Se connecter/)).toBe('/fr/connexion?next=%2Ffr%2Faide')
  })

  it('A1.2 B5 becomes « Mon espace » with the name of who is signed in', async () => {
    signInAs()
    await renderApp('/fr/aide')
    const link = await navigation().findByRole('link', { name: /Mon espace\s*Camille Aubrac/ })
    expect(link.getAttribute('href')).toBe('/fr/espace')
    expect(navigation().queryByRole('link', { name: /Se connecter/ })).toBeNull()
  })

  it('asks nothing about a visitor, who must not be answered 401', async () => {
    // No handler for GET /me: the call itself would fail this test.
    await renderApp('/fr/aide')
    expect(navigation().getByRole('link', { name: /Se connecter/ })).toBeTruthy()
  })

  it('C1.2 enlarges the text step by step and keeps theme and size on the device', async () => {
    const { user } = await renderApp('/fr/aide')
    await user.click(navigation().getByRole('button', { name: 'Affichage' }))
    const panel = within(navigation().getByRole('group', { name: 'Affichage' }))
    expect((await panel.findByRole('button', { name: 'A−, Réduire le texte' })).textContent).toBe('A−')
    await user.click(await panel.findByRole('radio', { name: 'Contraste renforcé' }))
    for (let press = 0; press < 5; press++) await user.click(panel.getByRole('button', { name: /A\+/ }))
    expect(document.documentElement.dataset).toMatchObject({ theme: 'contrast', text: '150' })
    expect(document.cookie.split('; ')).toEqual(expect.arrayContaining(['text=150', 'theme=contrast']))

    await user.click(panel.getByRole('radio', { name: 'Celui de l’appareil' }))
    for (let press = 0; press < 5; press++) await user.click(panel.getByRole('button', { name: /A−/ }))
    expect({ ...document.documentElement.dataset }).toEqual({})
    expect(document.cookie).not.toMatch(/(?:text|theme)=/)
  })

  it('closes what it opened with Escape, and gives the focus back', async () => {
    const { user } = await renderApp('/fr/aide')
    const button = navigation().getByRole('button', { name: 'Affichage' })
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.tab()
    await user.keyboard('{Escape}')
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(button)
  })

  it('X14 leaves Escape to the dialog opened from the menu, which the focus comes back to', async () => {
    const { user } = await renderApp('/fr/aide')
    const button = screen.getByRole('button', { name: 'Menu' })
    await user.click(button)
    await user.click(navigation().getByRole('link', { name: /Se connecter/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Se connecter' })
    await user.click(within(dialog).getByLabelText('Adresse e-mail'))
    await user.keyboard('{Escape}')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    act(() => settleSignIn(false))
    await user.keyboard('{Escape}')
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })
})

describe('going from page to page', () => {
  it('names the window and gives the focus to the title of the page', async () => {
    const { user } = await renderApp('/fr/aide')
    expect(document.title).toBe('Questions fréquentes · Portail Emploi, Institut Méridien')
    await user.click(screen.getByRole('link', { name: 'Lire le guide du candidat' }))
    const title = await screen.findByRole('heading', { level: 1, name: 'Guide du candidat' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(document.title).toBe('Guide du candidat · Portail Emploi, Institut Méridien')
  })

  it.each([
    { where: 'in sight', top: 400, focused: 'Lire le guide du candidat' },
    { where: 'far from what is shown', top: -400, focused: 'Questions fréquentes' },
  ])(
    'C1.9 WCAG 2.4.3 coming back, goes on from the link that was followed, $where: $focused',
    async ({ top, focused }) => {
      const { user, history } = await renderApp('/fr/aide')
      await user.click(screen.getByRole('link', { name: 'Lire le guide du candidat' }))
      await screen.findByRole('heading', { level: 1, name: 'Guide du candidat' })
      const place = vi.spyOn(HTMLAnchorElement.prototype, 'getBoundingClientRect').mockReturnValue({ top } as DOMRect)
      act(() => history.go(-1))
      await screen.findByRole('heading', { level: 1, name: 'Questions fréquentes' })
      await waitFor(() => expect(document.activeElement?.textContent).toBe(focused))
      place.mockRestore()
    },
  )

  it('C1.9 WCAG 2.4.3 coming back from a page of the menu, which another width hides, goes on from the title', async () => {
    server.use(http.all('*/api/v1/*', () => problem('unexpected-failure')))
    signInAs()
    const { user, history } = await renderApp('/fr/espace/favoris')
    await user.click((await screen.findAllByRole('link', { name: 'Mes candidatures' }))[0] as HTMLElement)
    await screen.findByRole('heading', { level: 1, name: 'Mes candidatures' })
    act(() => history.go(-1))
    const title = await screen.findByRole('heading', { level: 1, name: 'Mes favoris' })
    await waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('says that an address leads nowhere, and leads on', async () => {
    await renderApp('/en/nowhere')
    expect(screen.getByRole('heading', { level: 1, name: 'This page does not exist' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'See the job offers' }).getAttribute('href')).toBe('/en/offers')
  })
})

describe('the footer', () => {
  it('A1.6 leads to offers, help, services, other sites and the pages the law asks for', async () => {
    await renderApp('/fr/aide')
    const footer = within(screen.getByRole('contentinfo'))
    const names = footer.getAllByRole('link').map((link) => link.textContent)
    expect(names).toEqual(
      expect.arrayContaining([
        'Toutes les offres',
        'Guide du candidat',
        'Questions fréquentes',
        'Créer et gérer vos alertes',
        'Nous contacter',
        'Le site Carrières',
        'L’Institut Méridien',
        'La Fondation Méridien',
        'Mastodon',
        'Données personnelles',
        'Mentions légales',
        'Code source',
      ]),
    )
  })
})

describe('the session', () => {
  it('asks to sign in again above the page, which stays, and goes on once it is done', async () => {
    await renderApp('/fr/contact/candidat')
    let isDone = false
    await act(async () =>
      requestSignIn('session-over', {
        onSignedIn: () => {
          isDone = true
        },
      }),
    )
    const dialog = await screen.findByRole('dialog', { name: 'Se connecter' })
    expect(within(dialog).getByText(/session/i, { selector: 'p' })).toBeTruthy()

    signInAs()
    act(() => void window.dispatchEvent(new Event('focus')))
    await waitFor(() => expect(isDone).toBe(true))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('stays on the page when the person would rather', async () => {
    const { user } = await renderApp('/fr/contact/candidat')
    await act(async () => requestSignIn('favourite'))
    await user.click(await screen.findByRole('button', { name: 'Fermer' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    act(() => settleSignIn(false))
  })

  it('E2.4 warns before the end, and extends', async () => {
    const soon = new Date(today.getTime() + 2 * 60_000).toISOString()
    signInAs({ ...camille, session: { ...camille.session, isRemembered: false, idleEndsAt: soon } })
    const { user } = await renderApp('/fr/contact/candidat')
    const dialog = await screen.findByRole('dialog', { name: 'Votre session va se terminer' })
    expect(dialog.textContent).toContain('elle se termine à 10\u00A0h\u00A002')
    signInAs()
    await user.click(within(dialog).getByRole('button', { name: 'Rester connecté' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('E2.4 says that the longest duration cannot be extended, and offers to sign out', async () => {
    const soon = new Date(today.getTime() + 2 * 60_000).toISOString()
    signInAs({ ...camille, session: { isRemembered: true, idleEndsAt: soon, endsAt: soon } })
    const { user } = await renderApp('/fr/contact/candidat')
    const dialog = await screen.findByRole('dialog', { name: 'Votre session va se terminer' })
    expect(dialog.textContent).toContain('durée maximale')
    let isSignedOut = false
    server.use(
      answer(signOutEndpoint, () => {
        isSignedOut = true
        return undefined
      }),
    )
    await user.click(within(dialog).getByRole('button', { name: 'Se déconnecter' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(isSignedOut).toBe(true)
  })

  it('forgets who was signed in when the server no longer knows', async () => {
    localStorage.setItem('signed-in', '1')
    server.use(answer(getMeEndpoint, () => problem('sign-in-required')))
    await renderApp('/fr/aide')
    await waitFor(() => expect(localStorage.getItem('signed-in')).toBeNull())
    expect(navigation().getByRole('link', { name: /Se connecter/ })).toBeTruthy()
  })
})
