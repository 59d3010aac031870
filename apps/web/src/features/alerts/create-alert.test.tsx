import { createAlertEndpoint, previewAlertEndpoint } from '@portal/contracts/alerts/alerts.endpoints'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { enterSession } from '#web/platform/session/session.ts'
import { settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { atOnce, write } from '#web/testing/at-once.ts'
import { camille, renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleOffer } from '#web/testing/samples.ts'
import { answer, hold, problem, server } from '#web/testing/server.ts'
import { hydrology } from './alerts.fixture.ts'
import { address, button, created, main, name, open, previewed, serve } from './create-alert.fixture.ts'

describe('an alert from the results', () => {
  it('A7.2 A7.3 X6 watches the search shown, named after it, and says what it would have sent', async () => {
    signInAs()
    serve()
    const { user, dialog } = await open()
    expect((await name()).value).toBe('CDD, hydrologue')
    expect(dialog.getByText('7 offres').parentElement?.textContent).toBe(
      'CDD, «\u00A0hydrologue\u00A0». Cette alerte aurait envoyé 7\u00A0offres ces 30\u00A0derniers jours.',
    )
    expect(dialog.getByText(/Active 6 mois.*2 alertes sur 10 utilisées\./)).toBeTruthy()
    expect(previewed).toEqual([expect.not.objectContaining({ sort: 'deadline' })])
    expect(dialog.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([true, false])

    await user.clear(await name())
    await user.type(await name(), 'Les crues')
    await user.click(dialog.getByRole('radio', { name: 'Hebdomadaire' }))
    await user.click(dialog.getByRole('button', { name: 'Créer une alerte' }))
    const said = await dialog.findByText(/« Les crues » est dans « Mes alertes ».*mardi 24 novembre 2026/)
    await waitFor(() => expect(document.activeElement).toBe(said))
    expect(dialog.getByRole('link', { name: 'Voir mes alertes' }).getAttribute('href')).toBe('/fr/espace/alertes')
    expect(created).toEqual([
      {
        name: 'Les crues',
        frequency: 'weekly',
        active: true,
        criteria: expect.objectContaining({ q: 'hydrologue', contract: ['cdd'] }),
      },
    ])
    expect(Object.keys((created as { criteria: object }[])[0]?.criteria ?? {})).not.toEqual(
      expect.arrayContaining(['sort', 'page', 'pageSize', 'exact']),
    )
  })

  it('C1.7 E4.1 keeps the search alone, without mails', async () => {
    signInAs()
    serve()
    const { user, dialog } = await open()
    await user.click(await dialog.findByRole('checkbox', { name: /M’envoyer les nouvelles offres/ }))
    expect(dialog.queryByRole('radio')).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Enregistrer la recherche' }))
    expect(await dialog.findByRole('heading', { name: 'Votre recherche est enregistrée' })).toBeTruthy()
    expect(created).toEqual([expect.objectContaining({ active: false })])
  })

  it('D9 writes to nobody but the address of the account, which it names', async () => {
    signInAs()
    serve()
    const { dialog } = await open()
    expect(await dialog.findByRole('checkbox', { name: new RegExp(camille.email) })).toBeTruthy()
  })

  it('X6 says kindly that nothing would have been sent', async () => {
    signInAs()
    serve({ offerCount: 0 })
    const { dialog } = await open()
    expect(await dialog.findByText(/Aucune offre ne lui répond ces 30 derniers jours/)).toBeTruthy()
  })

  it('X6 creates it all the same when nothing could be counted', async () => {
    signInAs()
    serve()
    server.use(answer(previewAlertEndpoint, () => problem('too-many-requests')))
    const { user, dialog } = await open()
    await user.type(await name(), 'À la main')
    await user.click(dialog.getByRole('button', { name: 'Créer une alerte' }))
    expect(await dialog.findByRole('heading', { name: 'Votre alerte est créée' })).toBeTruthy()
  })

  it('X6 says of a search that is too long to be watched how to go on', async () => {
    signInAs()
    serve()
    server.use(
      answer(previewAlertEndpoint, () => problem('validation-failed', [{ pointer: '#/criteria/q', code: 'too_big' }])),
    )
    const { dialog } = await open()
    expect(await dialog.findByText(/trop longue pour être surveillée/)).toBeTruthy()
    expect(dialog.queryByRole('textbox')).toBeNull()
  })

  it('B15 says at the name that it is missing, and keeps the rest', async () => {
    signInAs()
    serve()
    const { user, dialog } = await open()
    await user.clear(await name())
    await user.click(dialog.getByRole('radio', { name: 'Hebdomadaire' }))
    await user.click(dialog.getByRole('button', { name: 'Créer une alerte' }))
    await waitFor(async () => expect((await name()).getAttribute('aria-invalid')).toBe('true'))
    expect(dialog.getAllByText(/^Écrivez un nom, par exemple/).length).toBeGreaterThan(0)
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Hebdomadaire' }).checked).toBe(true)
    expect(created).toEqual([])
  })

  it('B16 leads to those there are when there is no room for another', async () => {
    signInAs()
    serve({ total: defaultPolicy.alerts.maximumCount })
    const { dialog } = await open()
    expect(await dialog.findByText(/Vos 10 alertes sur 10 sont utilisées/)).toBeTruthy()
    expect(dialog.getByRole('link', { name: 'Voir mes alertes' })).toBeTruthy()
    expect(dialog.queryByRole('textbox')).toBeNull()
  })

  it('B16 keeps what was typed when the last place was taken meanwhile', async () => {
    signInAs()
    serve()
    server.use(answer(createAlertEndpoint, () => problem('alerts-full')))
    const { user, dialog } = await open()
    await user.type(await name(), ' bis')
    await user.click(dialog.getByRole('button', { name: 'Créer une alerte' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('Il n’y a plus de place pour une autre alerte.')
    expect((await name()).value).toBe('CDD, hydrologue bis')
  })

  it('B17 asks before what was typed is lost, and gives it back', async () => {
    signInAs()
    serve()
    const { user, dialog } = await open()
    await user.type(await name(), ' bis')
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    expect(dialog.getByRole('heading', { name: 'Fermer sans enregistrer\u00A0?' })).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Continuer à modifier' }))
    expect((await name()).value).toBe('CDD, hydrologue bis')
    await waitFor(() => expect(document.activeElement).not.toBe(document.body))

    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    await user.click(dialog.getByRole('button', { name: 'Fermer sans enregistrer' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('B17 asks also when Escape follows the last letter at once', async () => {
    signInAs()
    serve()
    const { dialog } = await open()
    const field = await name()
    await atOnce(
      () => write(field, 'Pas encore'),
      () => field.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true })),
    )
    expect(await dialog.findByRole('heading', { name: 'Fermer sans enregistrer\u00A0?' })).toBeTruthy()
  })

  it('B17 holds a way elsewhere until it is let through', async () => {
    signInAs()
    serve()
    const { user, dialog, history } = await open()
    await user.type(await name(), ' bis')
    await user.click(screen.getByRole('link', { name: 'Toutes les offres', hidden: true }))
    expect(await dialog.findByText(/n’est pas enregistré/)).toBeTruthy()
    expect(history.location.search).toContain('q=hydrologue')
    await user.click(dialog.getByRole('button', { name: 'Fermer sans enregistrer' }))
    await waitFor(() => expect(history.location.search).toBe(''))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('A7.2 asks anew after an answer that came once the dialog was closed', async () => {
    signInAs()
    serve()
    const { held, release } = hold()
    server.use(
      answer(createAlertEndpoint, async () => {
        await held
        return hydrology
      }),
    )
    const { user, dialog, queryClient } = await open()
    await user.type(await name(), ' bis')
    await user.click(dialog.getByRole('button', { name: 'Créer une alerte' }))
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    await user.click(dialog.getByRole('button', { name: 'Fermer sans enregistrer' }))
    release()
    await waitFor(() => expect(queryClient.isMutating()).toBe(0))
    await user.click(await button())
    expect(await name()).toBeTruthy()
  })

  it('A7.2 does not open by itself when one comes back to the search it was asked for', async () => {
    signInAs()
    serve()
    const { history } = await open('/fr/offres?q=hydrologue')
    await name()
    await act(async () => history.push('/fr/offres?q=glaciologue'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await act(async () => history.go(-1))
    await main().findByRole('link', { name: /^Retirer le filtre .*hydrologue/ })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('A7.1 asks for a criterion first', async () => {
    signInAs()
    serve()
    await renderApp('/fr/offres?sort=deadline')
    await main().findByRole('link', { name: sampleOffer.title })
    expect(main().queryByRole('button', { name: 'Créer une alerte' })).toBeNull()
  })

  it('A7.2 is not for recruiters', async () => {
    signInAs({ ...camille, role: 'recruiter' })
    serve()
    await renderApp(address)
    await main().findByRole('link', { name: sampleOffer.title })
    await waitFor(() => expect(main().queryByRole('button', { name: 'Créer une alerte' })).toBeNull())
  })

  it('A7.2 X11 is what is offered where nothing is found, before the feeds', async () => {
    signInAs()
    serve({ found: 0 })
    const { container } = await renderApp('/fr/offres?q=glaciologue')
    const offered = await button()
    expect(main().getByRole('heading', { name: 'Ou laissez-nous chercher' })).toBeTruthy()
    const feeds = await waitFor(() => {
      const found = container.querySelector('details.question')
      expect(found).not.toBeNull()
      return found as Element
    })
    expect(offered.compareDocumentPosition(feeds) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('A7.2 watches the words that were searched rather than mistyped ones', async () => {
    signInAs()
    serve({ suggestion: 'glaciologue' })
    await open('/fr/offres?q=glaciologe')
    await name()
    expect(previewed).toEqual([expect.objectContaining({ q: 'glaciologue' })])
  })
})

describe('an alert asked for signed out', () => {
  it('A7.2 signs in first, saying why, then goes on with the same search', async () => {
    serve()
    const { user, queryClient } = await renderApp(address)
    await user.click(await button())
    const dialog = within(await screen.findByRole('dialog', { name: 'Se connecter' }))
    expect(dialog.getByText(/Pour créer une alerte/)).toBeTruthy()
    const register = dialog.getByRole('link', { name: 'Créer un compte' })
    expect(register.getAttribute('href')).toBe(`/fr/inscription?next=${encodeURIComponent(`${address}#alert`)}`)

    signInAs()
    await act(async () => {
      await enterSession(queryClient, camille)
      settleSignIn(true)
    })
    expect((await name()).value).toBe('CDD, hydrologue')
    expect(previewed).toEqual([expect.objectContaining({ q: 'hydrologue', contract: ['cdd'] })])
  })

  it('A7.2 goes on when the person comes back by another page, once', async () => {
    signInAs()
    serve()
    const { history } = await renderApp(`${address}#alert`)
    await name()
    expect(history.location).toMatchObject({ search: '?q=hydrologue&contract=cdd&sort=deadline&page=2', hash: '' })
  })
})
