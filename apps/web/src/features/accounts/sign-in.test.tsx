import {
  activateAccountEndpoint,
  describeActivationEndpoint,
  endSessionEndpoint,
  listSessionsEndpoint,
  signInEndpoint,
  signOutEndpoint,
  updatePreferencesEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { listRecruitingOffersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sessionQuery } from '#web/platform/session/session.ts'
import { requestSignIn, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { camille, renderApp, signInAs, siteHeader } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'

const password = 'onze girafes, deux thés'
const token = 't'.repeat(43)
type App = Awaited<ReturnType<typeof renderApp>>

const signIn = async ({ user }: App, inside: HTMLElement = screen.getByRole('main')) => {
  await user.type(within(inside).getByLabelText('Adresse e-mail'), camille.email)
  await user.type(within(inside).getByLabelText('Mot de passe'), password)
  await user.click(within(inside).getByRole('button', { name: 'Se connecter' }))
}

describe('sign in', () => {
  it.each([
    ['%2Ffr%2Faide%2Fguide', '/fr/aide/guide'],
    ['%2Ffr%2Fcontact%2Fcandidat%3Fa%3Db', '/fr/contact/candidat?a=b'],
  ])('A8.6 leads back to %s', async (next, path) => {
    server.use(answer(signInEndpoint, camille))
    const app = await renderApp(`/fr/connexion?next=${next}`)
    await signIn(app)
    await waitFor(() => expect(app.history.location.pathname + app.history.location.search).toBe(path))
    expect(await screen.findByText(/Connexion réussie\. Bonjour Camille\./)).toBeTruthy()
    expect(siteHeader().textContent).toContain('Camille Aubrac')
  })

  it('C2.1 C4.1 sends « Rester connecté » as it is ticked', async () => {
    const received: unknown[] = []
    server.use(
      answer(signInEndpoint, ({ body }) => {
        received.push(body)
        return problem('credentials-not-valid')
      }),
    )
    const app = await renderApp('/fr/connexion')
    await signIn(app)
    await screen.findByRole('alert')
    await app.user.click(screen.getByRole('checkbox', { name: 'Rester connecté 30 jours sur cet appareil' }))
    await app.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Se connecter' }))
    await waitFor(() => expect(received).toHaveLength(2))
    const credentials = { email: camille.email, password }
    expect(received).toEqual([
      { ...credentials, remember: false },
      { ...credentials, remember: true },
    ])
  })

  it('B6 says the same of every refusal, takes the focus, and keeps what was typed', async () => {
    server.use(answer(signInEndpoint, () => problem('credentials-not-valid')))
    const app = await renderApp('/fr/connexion')
    await signIn(app)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/adresse/)
    expect(document.activeElement).toBe(alert)
    expect(screen.getByText(/activez-le d’abord/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail').value).toBe(camille.email)
  })

  it('ASVS 6.3.1 says how long a guesser waits', async () => {
    server.use(answer(signInEndpoint, () => problem('too-many-requests', undefined, { 'retry-after': '32' })))
    const app = await renderApp('/fr/connexion')
    await signIn(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/32\u00A0secondes/)
  })

  it('D4 E1.2 tells who forgot that the username is the address, and promises no recovery', async () => {
    await renderApp('/fr/connexion')
    expect(screen.getByText('Identifiant oublié ?')).toBeTruthy()
    expect(screen.getByText(/Votre identifiant est l’adresse e-mail/)).toBeTruthy()
    expect(within(screen.getByRole('main')).queryByText(/Mot de passe (?:oublié|perdu)/)).toBeNull()
  })

  it('leads whoever has no account to registration, and on from there', async () => {
    await renderApp('/fr/connexion?next=%2Ffr%2Faide')
    const link = within(screen.getByRole('main')).getByRole('link', { name: 'Créer un compte' })
    expect(link.getAttribute('href')).toBe('/fr/inscription?next=%2Ffr%2Faide')
  })

  it('leads nobody to another site', async () => {
    signInAs({ ...camille, role: 'recruiter' })
    server.use(answer(listRecruitingOffersEndpoint, pageWith()))
    const { history } = await renderApp('/fr/contact/candidat')
    await act(() => history.push('/fr/connexion?next=%2F%2Fevil.example'))
    await waitFor(() => expect(history.location.pathname).toBe('/fr/recrutement'))
    // All of the page: a call that comes after the test would have no answer.
    expect(await screen.findByText('Aucune offre à afficher.')).toBeTruthy()
  })
})

describe('the sign-in dialog', () => {
  it('keeps the page and what was typed in it, and goes on afterwards', async () => {
    server.use(answer(signInEndpoint, camille))
    const app = await renderApp('/fr/contact/candidat')
    await app.user.type(screen.getByLabelText('Objet'), 'Ma question')
    let isDone = false
    await act(async () =>
      requestSignIn('sign-in-needed', () => {
        isDone = true
      }),
    )
    const dialog = await screen.findByRole('dialog', { name: 'Se connecter' })
    expect(within(dialog).getByRole('link', { name: 'Créer un compte' }).getAttribute('href')).toBe(
      '/fr/inscription?next=%2Ffr%2Fcontact%2Fcandidat',
    )
    await signIn(app, dialog)
    await waitFor(() => expect(isDone).toBe(true))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByLabelText<HTMLInputElement>('Objet').value).toBe('Ma question')
  })

  it('A1.2 C2.1 opens from the header above the page, where one stays, on a link that the focus comes back to', async () => {
    server.use(answer(signInEndpoint, camille))
    const app = await renderApp('/fr/contact/candidat?a=b')
    const link = within(siteHeader()).getByRole('link', { name: 'Se connecter' })
    await app.user.click(link)
    const dialog = await screen.findByRole('dialog', { name: 'Se connecter' })
    expect(within(dialog).getByText('Vous restez ensuite sur cette page.')).toBeTruthy()
    await signIn(app, dialog)
    expect(await within(siteHeader()).findByRole('link', { name: /Mon espace\s*Camille Aubrac/ })).toBe(link)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(app.history.location).toMatchObject({ pathname: '/fr/contact/candidat', search: '?a=b' })
  })

  it('C2.1 leaves a modified click in the header to the browser', async () => {
    const app = await renderApp('/fr/contact/candidat')
    const link = within(siteHeader()).getByRole('link', { name: 'Se connecter' })
    let wasPrevented: boolean | undefined
    addEventListener(
      'click',
      (event) => {
        wasPrevented = event.defaultPrevented
        event.preventDefault()
      },
      { once: true },
    )
    await app.user.keyboard('{Control>}')
    await app.user.click(link)
    expect(wasPrevented).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each(['/fr/connexion', '/fr/inscription'])('C2.1 does not open above %s, which says the same', async (path) => {
    const { user, history } = await renderApp(path)
    await user.click(within(siteHeader()).getByRole('link', { name: 'Se connecter' }))
    expect(history.location.pathname).toBe('/fr/connexion')
    expect(await screen.findByRole('heading', { level: 1, name: 'Se connecter' })).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('goes home, and takes nothing up, when somebody else signs in', async () => {
    signInAs()
    const app = await renderApp('/fr/contact/candidat')
    await screen.findByText('Camille Aubrac')
    let isDone = false
    await act(async () =>
      requestSignIn('session-over', () => {
        isDone = true
      }),
    )
    const other = { ...camille, id: '0198c1f2-0000-7000-8000-000000000002', email: 'dominique@exemple.fr' }
    server.use(answer(signInEndpoint, other))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByLabelText<HTMLInputElement>('Adresse e-mail').value).toBe(camille.email)
    expect(within(dialog).queryByRole('link')).toBeNull()
    await signIn(app, dialog)
    await waitFor(() => expect(app.history.location.pathname).toBe('/fr'))
    expect(isDone).toBe(false)
  })

  it('ASVS 14.3.1 takes nothing up either when it is in another tab that somebody else has signed in', async () => {
    signInAs()
    const app = await renderApp('/fr/offres-qui-n-existent-pas')
    await waitFor(() => expect(siteHeader().textContent).toContain('Camille'))
    app.queryClient.setQueryData(['favourites'], 'of Camille')
    let isTakenUp = false
    act(() =>
      requestSignIn('session-over', () => {
        isTakenUp = true
      }),
    )
    await screen.findByRole('dialog')
    signInAs({ ...camille, id: '0198c1f2-0000-7000-8000-000000000003', firstName: 'Dominique' })
    // What the home page asks, its news last.
    const { promise: areNewsAsked, resolve: askNews } = Promise.withResolvers<void>()
    server.use(
      answer(searchOffersEndpoint, () => new Promise<never>(() => undefined)),
      answer(listNewsEndpoint, () => {
        askNews()
        return new Promise<never>(() => undefined)
      }),
      answer(listFavouritesEndpoint, () => new Promise<never>(() => undefined)),
    )
    await act(async () => dispatchEvent(new Event('focus')))
    await waitFor(() => expect(siteHeader().textContent).toContain('Dominique'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await areNewsAsked
    expect(app.history.location.pathname).toBe('/fr')
    expect([isTakenUp, app.queryClient.getQueryData(['favourites'])]).toEqual([false, undefined])
  })

  it('A1.2 does not ask who the portal is still recognising', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    signInAs()
    server.use(
      answer(getMeEndpoint, async () => {
        await held
        return camille
      }),
    )
    const { user } = await renderApp('/fr/aide/guide')
    await user.click(within(siteHeader()).getByRole('link', { name: 'Se connecter' }))
    release()
    await waitFor(() => expect(siteHeader().textContent).toContain('Camille'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('can be left', async () => {
    const { user } = await renderApp('/fr/contact/candidat')
    await act(async () => requestSignIn('favourite'))
    await user.click(await screen.findByRole('button', { name: 'Fermer' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    act(() => settleSignIn(false))
  })
})

describe('activation', () => {
  it('A8.4 waits for a press, then says so and asks to sign in', async () => {
    const used: unknown[] = []
    server.use(
      answer(describeActivationEndpoint, { needsPassword: false, email: camille.email }),
      answer(activateAccountEndpoint, ({ body }) => {
        used.push(body)
        return { email: camille.email, next: '/fr/aide/guide' }
      }),
      answer(signInEndpoint, camille),
    )
    const app = await renderApp(`/fr/activation#${token}`)
    const button = await screen.findByRole('button', { name: 'Activer mon compte' })
    expect(document.activeElement).toBe(button)
    expect(used).toEqual([])
    await app.user.click(button)
    const title = await screen.findByRole('heading', { level: 1, name: 'Votre compte est activé' })
    expect(document.activeElement).toBe(title)
    expect(used).toEqual([{ token }])

    await app.user.type(screen.getByLabelText('Mot de passe'), password)
    await app.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Se connecter' }))
    await waitFor(() => expect(app.history.location.pathname).toBe('/fr/aide/guide'))
  })

  it('has an invited recruiter choose a password', async () => {
    let used: unknown
    server.use(
      answer(describeActivationEndpoint, { needsPassword: true, email: 'grace@exemple.fr' }),
      answer(activateAccountEndpoint, ({ body }) => {
        used = body
        return { email: 'grace@exemple.fr', next: null }
      }),
    )
    const { user } = await renderApp(`/fr/activation#${token}`)
    await screen.findByRole('heading', { level: 1, name: 'Choisir mon mot de passe' })
    await user.type(screen.getByLabelText('Mot de passe'), password)
    await user.click(screen.getByRole('button', { name: 'Ouvrir mon compte' }))
    expect((await screen.findByRole('alert')).textContent).toContain('écrivez une seconde fois le mot de passe.')
    await user.type(screen.getByLabelText('Confirmer le mot de passe'), password)
    await user.click(screen.getByRole('button', { name: 'Ouvrir mon compte' }))
    await screen.findByRole('heading', { level: 1, name: 'Votre compte est activé' })
    expect(used).toEqual({ token, password })
  })

  it.each(['', '#', '#short'])('offers another link for %j', async (hash) => {
    await renderApp(`/fr/activation${hash}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Ce lien ne marche plus' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Recevoir un nouveau lien' })).toBeTruthy()
  })

  it('offers another link when this one is over, also at the last moment', async () => {
    server.use(
      answer(describeActivationEndpoint, { needsPassword: false, email: camille.email }),
      answer(activateAccountEndpoint, () => problem('token-not-valid')),
    )
    const { user } = await renderApp(`/fr/activation#${token}`)
    await user.click(await screen.findByRole('button', { name: 'Activer mon compte' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ce lien ne marche plus' })).toBeTruthy()
  })
})

describe('settings', () => {
  const session = (id: string, device: string, isCurrent: boolean) => ({
    id,
    device,
    isCurrent,
    isRemembered: !isCurrent,
    createdAt: '2026-11-20T08:00:00Z',
    lastUsedAt: '2026-11-22T08:00:00Z',
  })
  const here = session('0198c1f2-0000-7000-8000-0000000000aa', 'Firefox, Windows', true)
  const there = session('0198c1f2-0000-7000-8000-0000000000bb', 'Safari, iPhone', false)

  it('ASVS 7.5.2 ends another device’s session, one by one', async () => {
    let items = [here, there]
    let ended: string | undefined
    signInAs()
    server.use(
      answer(listSessionsEndpoint, () => pageWith(...items)),
      answer(endSessionEndpoint, ({ params }) => {
        ended = params.sessionId
        items = [here]
        return undefined
      }),
    )
    const { user } = await renderApp('/fr/espace/parametres')
    const [button, ...others] = await screen.findAllByRole('button', { name: /^Déconnecter/ })
    expect(others).toEqual([])
    expect(button?.textContent).toContain('Safari, iPhone')
    if (button) await user.click(button)
    expect(await screen.findByText('Safari, iPhone est déconnecté.')).toBeTruthy()
    expect(ended).toBe(there.id)
    await waitFor(() => expect(screen.queryByText('Safari, iPhone')).toBeNull())
    expect(screen.getByText('Firefox, Windows')).toBeTruthy()
  })

  it('keeps the language of the mails, for recruiters too', async () => {
    let received: unknown
    signInAs({ ...camille, role: 'recruiter' })
    server.use(
      answer(listSessionsEndpoint, pageWith(here)),
      answer(updatePreferencesEndpoint, ({ body }) => {
        received = body
        return { ...camille, role: 'recruiter', locale: 'en' } as const
      }),
    )
    const { user } = await renderApp('/fr/espace/parametres')
    await user.click(await screen.findByRole('radio', { name: 'English' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText('C’est enregistré.')).toBeTruthy()
    expect(received).toEqual({ locale: 'en' })
  })
  it('B5 keeps the language chosen last, when it is changed again before the first answer', async () => {
    signInAs()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    let sent = 0
    server.use(
      answer(listSessionsEndpoint, pageWith(here)),
      answer(updatePreferencesEndpoint, async ({ body }) => {
        if (sent++ === 0) await held
        return { ...camille, ...(body as object) }
      }),
    )
    const { user, queryClient } = await renderApp('/fr/espace/parametres')
    for (const name of ['English', 'Français']) {
      await user.click(await screen.findByRole('radio', { name }))
      await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    }
    release()
    await waitFor(() => expect(queryClient.isMutating()).toBe(0))
    expect(sent).toBe(2)
    expect(queryClient.getQueryData(sessionQuery().queryKey)?.locale).toBe('fr')
  })
})

describe('sign out', () => {
  it('goes home, and forgets the person', async () => {
    signInAs()
    server.use(answer(listSessionsEndpoint, pageWith()), answer(signOutEndpoint, undefined))
    const { user, history } = await renderApp('/fr/espace/parametres')
    const [button] = await screen.findAllByRole('button', { name: 'Se déconnecter' })
    if (button) await user.click(button)
    await waitFor(() => expect(history.location.pathname).toBe('/fr'))
    expect(history.location.search).toBe('')
    expect(localStorage.getItem('signed-in')).toBeNull()
    expect(within(siteHeader()).queryByText('Camille Aubrac')).toBeNull()
  })
})
