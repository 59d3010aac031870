import {
  changeApplicationStatusEndpoint,
  getRecruitingApplicationEndpoint,
  type RecruitingApplication,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, problem, server } from '#web/testing/server.ts'
import { application, applicationPath, failure, offerPath, yasmine } from './recruiting.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(() => signInAs(yasmine))

describe('one application', () => {
  const decisions: unknown[] = []
  beforeEach(() => {
    decisions.length = 0
    server.use(answer(getRecruitingApplicationEndpoint, application))
  })
  const decideWith = (made: Partial<RecruitingApplication>) =>
    server.use(
      answer(changeApplicationStatusEndpoint, ({ body }) => {
        decisions.push(body)
        return { ...application, ...made } as RecruitingApplication
      }),
    )
  const openDialog = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Changer l’état' }))
    return within(await screen.findByRole('dialog'))
  }

  it('X15 shows who applies, what they sent, and how to read it', async () => {
    await renderApp(applicationPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })).toBeTruthy()
    expect(screen.getByText('1 rue des Essais, 38000 Grenoble, France')).toBeTruthy()
    expect(screen.getByText('28/02/1990')).toBeTruthy()
    expect(screen.getByText('Disponible en janvier.')).toBeTruthy()
    const file = screen.getByRole<HTMLAnchorElement>('link', { name: 'CV Aubrac.pdf' })
    expect(file.download).toBe('CV Aubrac.pdf')
    expect(file.getAttribute('href')).toBe(
      `/api/v1/recruiting/applications/${application.id}/documents/${application.documents[0]?.id}/content`,
    )
    expect(screen.getByText('Candidature envoyée')).toBeTruthy()
  })

  it('X15 has the boxes of what follows while it is on its way', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => new Promise(() => undefined)))
    await renderApp(applicationPath)
    const sections = [...document.querySelectorAll('main [inert] .rubric')]
    expect(sections.map((section) => section.querySelector('.lines .file, .facts, .timeline')?.className)).toEqual([
      'file',
      'facts',
      'timeline dated',
    ])
    expect(document.querySelector('main [inert] .stack .button')).not.toBeNull()
  })

  it('X15 WCAG 2.4.3 keeps the focus on its title when what was on its way has come', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    server.use(
      answer(getRecruitingApplicationEndpoint, async () => {
        await held
        return application
      }),
    )
    await renderApp(applicationPath)
    const title = screen.getByRole('heading', { level: 1 })
    act(() => title.focus())
    release()
    expect(await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })).toBe(title)
    expect(document.activeElement).toBe(title)
  })

  it('X15 reads the history again once a file has been opened', async () => {
    const { user } = await renderApp(applicationPath)
    const file = await screen.findByRole('link', { name: 'CV Aubrac.pdf' })
    file.addEventListener('click', (event) => event.preventDefault())
    const opening = {
      ...application.events[0],
      id: '0198c1f2-0000-7000-8000-0000000000e2',
      kind: 'document-opened',
      status: null,
      by: 'recruiter',
      document: { kind: 'cv', name: 'CV Aubrac' },
    }
    server.use(
      answer(getRecruitingApplicationEndpoint, {
        ...application,
        events: [opening, ...application.events],
      } as RecruitingApplication),
    )
    await user.click(file)
    expect(await screen.findByText(/Fichier ouvert\s: CV Aubrac/)).toBeTruthy()
  })

  it('A12.4 B12 offers the statuses that may follow, and no other', async () => {
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    expect(dialog.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual([
      'in-review',
      'accepted',
      'waitlisted',
      'not-selected',
      'rejected',
    ])
  })

  it('A12.4 B12 sends the decision with a message, and shows the new status', async () => {
    decideWith({ status: 'rejected', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: /^Rejetée/ }))
    await user.type(dialog.getByLabelText(/^Message à la personne/), '  Il manque le diplôme.  ')
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(decisions).toEqual([{ status: 'rejected', version: 3, message: 'Il manque le diplôme.' }])
    expect(screen.getByText('Rejetée')).toBeTruthy()
    expect(screen.getByText(/Cet état est final/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Changer l’état' })).toBeNull()
  })

  it('A12.4 WCAG 2.4.3 leaves the focus on what stands in place of the button once nothing more can be decided', async () => {
    decideWith({ status: 'rejected', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: /^Rejetée/ }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/Cet état est final/)))
  })

  it('B12 says on which status somebody else has ended it meanwhile, and asks for nothing more', async () => {
    server.use(answer(changeApplicationStatusEndpoint, () => problem('application-changed')))
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'rejected', version: 4 }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    expect(await dialog.findByText('Rejetée')).toBeTruthy()
    expect(dialog.getByText(/Cet état est final/)).toBeTruthy()
    expect([dialog.queryByRole('group'), dialog.queryByRole('textbox')]).toEqual([null, null])
    expect(dialog.queryByRole('button', { name: 'Changer l’état et prévenir' })).toBeNull()
    const [, close] = dialog.getAllByRole('button', { name: 'Fermer' })
    if (!close) throw new Error('The dialog has no button to close it with')
    await user.click(close)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/Cet état est final/)))
  })

  it('B12 WCAG 3.3.1 leads to the message when it is too long', async () => {
    decideWith({ status: 'in-review', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'En cours de traitement' }))
    const message = dialog.getByLabelText(/^Message à la personne/)
    await user.click(message)
    await user.paste('a'.repeat(2001))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    expect(document.activeElement).toBe(message)
    expect(decisions).toEqual([])
  })

  it('B12 forgets what was written to one person on the page of another', async () => {
    const other = { ...application, id: '0198c1f2-0000-7000-8000-0000000000ff' } as RecruitingApplication
    const { user, history, queryClient } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.type(dialog.getByLabelText(/^Message à la personne/), 'Chère Camille')
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    queryClient.setQueryData(['recruiting', 'application', other.id], other)
    server.use(answer(getRecruitingApplicationEndpoint, other))
    act(() => history.push(applicationPath.replace(application.id, other.id)))
    const anew = await openDialog(user)
    expect(anew.getByLabelText<HTMLTextAreaElement>(/^Message à la personne/).value).toBe('')
  })

  it('B12 keeps its two buttons under what scrolls, at any height of the window', async () => {
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    const buttons = ['Annuler', 'Changer l’état et prévenir'].map((name) => dialog.getByRole('button', { name }))
    expect(buttons.map((button) => button.closest('footer') !== null)).toEqual([true, true])
    expect(dialog.getByLabelText(/^Message à la personne/).closest('.body')).not.toBeNull()
  })

  it('B12 sends nothing until a status is chosen', async () => {
    decideWith({ status: 'in-review', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    const confirm = dialog.getByRole('button', { name: 'Changer l’état et prévenir' })
    await user.click(confirm)
    expect(await dialog.findByText('Choisissez le nouvel état.')).toBeTruthy()
    expect(document.activeElement).toBe(dialog.getAllByRole('radio')[0])
    expect(decisions).toEqual([])
    await user.click(dialog.getByRole('radio', { name: 'En cours de traitement' }))
    expect(dialog.queryByText('Choisissez le nouvel état.')).toBeNull()
    await user.click(confirm)
    await waitFor(() => expect(decisions).toEqual([{ status: 'in-review', version: 3 }]))
  })

  it('B12 leaves everything as it was when the dialog is cancelled', async () => {
    decideWith({ status: 'in-review', version: 4 })
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(decisions).toEqual([])
    expect(screen.getByText('Envoyée')).toBeTruthy()
  })

  it('B12 shows what changed in between, and lets one decide anew', async () => {
    server.use(answer(changeApplicationStatusEndpoint, () => problem('application-changed')))
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'in-review', version: 4 }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('Cette candidature a changé entre-temps')
    await waitFor(() => expect(dialog.queryByRole('radio', { name: 'En cours de traitement' })).toBeNull())

    decideWith({ status: 'accepted', version: 5 })
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(decisions).toEqual([{ status: 'accepted', version: 4 }]))
  })

  it('B12 E2.4 keeps what was typed when the session is over meanwhile, and does not ask to sign in once that is done', async () => {
    server.use(answer(changeApplicationStatusEndpoint, () => problem('sign-in-required')))
    const { user } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: 'Retenue' }))
    await user.type(dialog.getByLabelText(/^Message à la personne/), 'Bravo')
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    const password = await screen.findByLabelText('Mot de passe')
    expect(password.closest('dialog')).not.toBeNull()
    act(() => settleSignIn(true))
    await waitFor(() => expect(password.isConnected).toBe(false))
    expect(dialog.queryByRole('alert')).toBeNull()
    expect(dialog.getByLabelText<HTMLTextAreaElement>(/^Message à la personne/).value).toBe('Bravo')
    decideWith({ status: 'accepted', version: 4 })
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(decisions).toEqual([{ status: 'accepted', version: 3, message: 'Bravo' }]))
  })

  it('B12 decides nothing on what somebody else has changed under the open dialog', async () => {
    decideWith({ status: 'rejected', version: 5 })
    const { user, queryClient } = await renderApp(applicationPath)
    const dialog = await openDialog(user)
    await user.click(dialog.getByRole('radio', { name: /^Rejetée/ }))
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'in-review', version: 4 }))
    await act(() => queryClient.invalidateQueries({ queryKey: ['recruiting', 'application'] }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    expect(decisions).toEqual([])
    await user.click(dialog.getByRole('radio', { name: /^Rejetée/ }))
    await user.click(dialog.getByRole('button', { name: 'Changer l’état et prévenir' }))
    await waitFor(() => expect(decisions).toEqual([{ status: 'rejected', version: 4 }]))
  })

  it('X15 no longer opens the files of who has withdrawn, nor calls final what may be taken back', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, { ...application, status: 'withdrawn', documents: [] }))
    await renderApp(applicationPath)
    expect(await screen.findByText(/ses fichiers ne sont plus consultables/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'CV Aubrac.pdf' })).toBeNull()
    expect(screen.getByText(/il n’y a pas de décision à prendre/)).toBeTruthy()
    expect(screen.queryByText(/Cet état est final/)).toBeNull()
  })

  it('X15 says that it could not be read, and reads it again', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(applicationPath)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    expect(screen.getByRole('link', { name: 'Offre' }).getAttribute('href')).toBe(offerPath)
    server.use(answer(getRecruitingApplicationEndpoint, application))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Camille Aubrac' })).toBeTruthy()
  })

  it('X15 says that it is not there, or not one’s own', async () => {
    server.use(answer(getRecruitingApplicationEndpoint, () => problem('application-not-found')))
    await renderApp(applicationPath)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette candidature n’existe pas.' })).toBeTruthy()
  })
})
