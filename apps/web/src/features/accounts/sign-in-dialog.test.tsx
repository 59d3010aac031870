import { signInEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { requestSignIn, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { camille, renderApp, signInAs, siteHeader } from '#web/testing/render.tsx'
import { answer, hold, server } from '#web/testing/server.ts'
import { signIn } from './sign-in.fixture.ts'

describe('the sign-in dialog', () => {
  it('keeps the page and what was typed in it, and goes on afterwards', async () => {
    server.use(answer(signInEndpoint, camille))
    const app = await renderApp('/fr/contact/candidat')
    await app.user.type(screen.getByLabelText('Objet'), 'Ma question')
    let isDone = false
    await act(async () =>
      requestSignIn('sign-in-needed', {
        onSignedIn: () => {
          isDone = true
        },
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
      requestSignIn('session-over', {
        onSignedIn: () => {
          isDone = true
        },
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
      requestSignIn('session-over', {
        onSignedIn: () => {
          isTakenUp = true
        },
      }),
    )
    await screen.findByRole('dialog')
    signInAs({ ...camille, id: '0198c1f2-0000-7000-8000-000000000003', firstName: 'Dominique' })
    // What the home page asks, its news last.
    const { held: areNewsAsked, release: askNews } = hold()
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
    const { held, release } = hold()
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
    // The first request stands: this one opens the dialog, whose code may come late, unless the header has asked.
    await act(async () => requestSignIn('session-over'))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).queryByText('Vous restez ensuite sur cette page.')).toBeNull()
    expect(within(dialog).queryByRole('link')).toBeNull()
    act(() => settleSignIn(false))
  })

  it('can be left', async () => {
    const { user } = await renderApp('/fr/contact/candidat')
    const onGivenUp = vi.fn()
    await act(async () => requestSignIn('favourite', { onGivenUp }))
    await user.click(await screen.findByRole('button', { name: 'Fermer' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(onGivenUp).toHaveBeenCalledOnce()
  })

  it('A5 has not been given up by whoever leaves it to register', async () => {
    const { user, history } = await renderApp('/fr/contact/candidat')
    const onGivenUp = vi.fn()
    await act(async () => requestSignIn('favourite', { onGivenUp }))
    const dialog = await screen.findByRole('dialog', { name: 'Se connecter' })
    await user.click(within(dialog).getByRole('link', { name: 'Créer un compte' }))
    await waitFor(() => expect(history.location.pathname).toBe('/fr/inscription'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(onGivenUp).not.toHaveBeenCalled()
  })
})
