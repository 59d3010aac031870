import {
  activateAccountEndpoint,
  describeActivationEndpoint,
  listSessionsEndpoint,
  signInEndpoint,
  signOutEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { listRecruitingOffersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { camille, renderApp, signInAs, siteHeader } from '#web/testing/render.tsx'
import { answer, pageWith, problem, server } from '#web/testing/server.ts'
import { password, signIn } from './sign-in.fixture.ts'

const token = 't'.repeat(43)

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
    // Whoever recruits has no profile to complete, and does not apply.
    expect(screen.queryByText(/postuler\./)).toBeNull()
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
