import {
  inviteRecruiterEndpoint,
  listRecruitersEndpoint,
  listStructuresEndpoint,
  type Recruiter,
  updateRecruiterEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { erwan, failure, yasmine } from './recruiting.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

describe('the recruiters', () => {
  const invited: unknown[] = []
  const structures = [
    { code: 'nano', name: 'Plateforme Nanofabrication', unit: null, city: 'Toulouse', recruitmentEmail: null },
    { code: 'lcv', name: 'Laboratoire Côtes', unit: null, city: 'Brest', recruitmentEmail: null },
  ]
  const recruiter: Recruiter = {
    id: yasmine.id,
    email: yasmine.email,
    firstName: 'Yasmine',
    lastName: 'Essai',
    isActive: true,
    isInvited: false,
    structures: [{ code: 'nano', name: 'Plateforme Nanofabrication', city: 'Toulouse' }],
  }
  const path = '/fr/administration/recruteurs'

  beforeEach(() => {
    invited.length = 0
    signInAs(erwan)
    server.use(
      answer(listRecruitersEndpoint, pageWith(recruiter)),
      answer(listStructuresEndpoint, ({ query }) => {
        const items = structures.filter(({ name }) => name.includes(query.get('q') ?? ''))
        return pageWith(...items)
      }),
      answer(inviteRecruiterEndpoint, ({ body }) => {
        invited.push(body)
        return { status: 'accepted' as const }
      }),
    )
  })
  const fillIn = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.type(screen.getByLabelText('Prénom'), 'Noé')
    await user.type(screen.getByLabelText('Nom'), 'Martin')
    await user.type(screen.getByLabelText('Adresse e-mail'), 'noe.martin@exemple.fr')
    await user.click(await screen.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
  }

  it('X15 keeps the room of as many structures as it shows', async () => {
    server.use(answer(listStructuresEndpoint, () => new Promise(() => undefined)))
    await renderApp(path)
    const group = await screen.findByRole('group', { name: 'Structures' })
    expect(group.querySelectorAll('[inert] .check input')).toHaveLength(12)
  })

  it('X15 invites a recruiter for the structures that were chosen', async () => {
    const { user } = await renderApp(path)
    await fillIn(user)
    await user.type(screen.getByLabelText('Chercher une structure'), 'Nano')
    await waitFor(() => expect(screen.getByText('1 structure choisie')).toBeTruthy())
    // What is ticked stays, whatever is searched next.
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Laboratoire Côtes/ }).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    expect((await screen.findAllByText('L’invitation part à noe.martin@exemple.fr.')).length).toBeGreaterThan(0)
    expect(invited).toEqual([
      { email: 'noe.martin@exemple.fr', firstName: 'Noé', lastName: 'Martin', locale: 'fr', structureCodes: ['lcv'] },
    ])
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('')
  })

  it('X15 WCAG 2.4.3 keeps a structure where it is ticked, with the focus, until the next search', async () => {
    const { user } = await renderApp(path)
    const found = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Laboratoire Côtes, Brest/ })
    const names = () => screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)
    const before = names()
    for (const isChosen of [true, false, true]) {
      await user.click(found)
      expect([found.checked, names()]).toEqual([isChosen, before])
      expect(document.activeElement).toBe(found)
    }
    await user.type(screen.getByLabelText('Chercher une structure'), 'N')
    const [top] = screen.getAllByRole<HTMLInputElement>('checkbox', { name: /Laboratoire Côtes, Brest/ })
    if (!top) throw new Error('What was ticked is gone')
    expect(names()[0]).toContain('Laboratoire Côtes')
    await user.click(top)
    expect([top.checked, top.isConnected, document.activeElement === top]).toEqual([false, true, true])
  })

  it('B17 keeps what is written of the next one while an invitation is on its way', async () => {
    const { held, release } = hold()
    server.use(
      answer(inviteRecruiterEndpoint, async () => {
        await held
        return { status: 'accepted' as const }
      }),
    )
    const { user } = await renderApp(path)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    const name = screen.getByLabelText<HTMLInputElement>('Prénom')
    await user.clear(name)
    await user.type(name, 'Zoé')
    release()
    expect((await screen.findAllByText('L’invitation part à noe.martin@exemple.fr.')).length).toBeGreaterThan(0)
    expect([name.value, screen.getByLabelText<HTMLInputElement>('Nom').value]).toEqual(['Zoé', ''])
    expect(screen.getByText('Aucune structure choisie')).toBeTruthy()
  })

  it('X15 names every answer that is missing, the structures among them, and sends nothing', async () => {
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: 'Envoyer l’invitation' }))
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getByRole('heading', { name: '4 réponses à revoir' })).toBeTruthy()
    await user.click(summary.getByRole('link', { name: /choisissez au moins une structure/ }))
    const question = screen.getByRole('group', { name: 'Structures' })
    expect(document.activeElement).toBe(question)
    await user.click(await screen.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
    await waitFor(() => expect(question.getAttribute('aria-invalid')).toBeNull())
    expect(invited).toEqual([])
  })

  it('X15 says that the structures could not be read, and reads them again', async () => {
    server.use(answer(listStructuresEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(path)
    const question = within(await screen.findByRole('group', { name: 'Structures' }))
    expect((await question.findByRole('alert')).textContent).toContain('Un incident est survenu')
    server.use(answer(listStructuresEndpoint, pageWith(...structures)))
    await user.click(question.getByRole('button', { name: 'Réessayer' }))
    expect(await question.findByRole('checkbox', { name: /Laboratoire Côtes/ })).toBeTruthy()
  })

  it('X15 says that there are more structures than it shows', async () => {
    server.use(answer(listStructuresEndpoint, { ...pageWith(...structures), total: 1240 }))
    await renderApp(path)
    expect((await screen.findByText(/^2 sur 1.240.: précisez la recherche/)).tagName).toBe('P')
  })

  it('X15 says why an invitation did not leave, and keeps what was written', async () => {
    server.use(answer(inviteRecruiterEndpoint, () => problem('structure-not-found')))
    const { user } = await renderApp(path)
    await fillIn(user)
    await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Cette structure n’existe pas.')
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('Noé')
  })

  it('X15 changes the structures of a recruiter, in a dialog', async () => {
    const changes: unknown[] = []
    server.use(
      answer(updateRecruiterEndpoint, ({ body, params }) => {
        changes.push([params.recruiterId, body])
        return recruiter
      }),
    )
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^Changer ses structures/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Structures\u00A0: Yasmine Essai' }))
    await user.click(dialog.getByRole('checkbox', { name: /Plateforme Nanofabrication, Toulouse/ }))
    // Enter looks a structure up, and sends nothing.
    await user.type(dialog.getByRole('searchbox'), '{Enter}')
    expect(changes).toEqual([])
    await user.click(await dialog.findByRole('checkbox', { name: /Laboratoire Côtes, Brest/ }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(changes).toEqual([[recruiter.id, { structureCodes: ['lcv'] }]])
  })

  it('X15 E2.4 keeps what was ticked when the session is over meanwhile, and does not ask to sign in once that is done', async () => {
    server.use(answer(updateRecruiterEndpoint, () => problem('sign-in-required')))
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^Changer ses structures/ }))
    const dialog = within(await screen.findByRole('dialog'))
    const found = await dialog.findByRole<HTMLInputElement>('checkbox', { name: /Laboratoire Côtes, Brest/ })
    await user.click(found)
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    const password = await screen.findByLabelText('Mot de passe')
    act(() => settleSignIn(true))
    await waitFor(() => expect(password.isConnected).toBe(false))
    expect([found.checked, dialog.queryByRole('alert')]).toEqual([true, null])
  })

  it('X15 deactivates a recruiter and says so where it was', async () => {
    server.use(
      answer(updateRecruiterEndpoint, ({ body }) => ({ ...recruiter, ...(body as Partial<Recruiter>) })),
      answer(listRecruitersEndpoint, pageWith(recruiter)),
    )
    const { user } = await renderApp(path)
    const button = await screen.findByRole('button', { name: /^Désactiver/ })
    server.use(answer(listRecruitersEndpoint, pageWith({ ...recruiter, isActive: false })))
    await user.click(button)
    expect(await screen.findByRole('button', { name: /^Réactiver/ })).toBeTruthy()
    expect(screen.getByText('Désactivé')).toBeTruthy()
  })

  it('X15 says that an invitation leaves again when it is reactivated, and nothing of an access there is not yet', async () => {
    const waiting = { ...recruiter, isActive: false }
    server.use(
      answer(updateRecruiterEndpoint, { ...recruiter, isInvited: true }),
      answer(listRecruitersEndpoint, pageWith(waiting)),
    )
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^Réactiver/ }))
    expect(await screen.findByText(`L’invitation part à ${recruiter.email}.`)).toBeTruthy()
    expect(screen.queryByText(/a de nouveau accès/)).toBeNull()
  })

  it('X15 says when there is none, and when they could not be read', async () => {
    server.use(answer(listRecruitersEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(path)
    expect((await screen.findByRole('alert')).textContent).toContain(failure)
    server.use(answer(listRecruitersEndpoint, pageWith()))
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('Aucun recruteur pour l’instant.')).toBeTruthy()
  })

  it('X15 is where the administration leads, and marked in its menu', async () => {
    const { history } = await renderApp('/fr/administration')
    await waitFor(() => expect(history.location.pathname).toBe(path))
    const [link] = await screen.findAllByRole('link', { name: 'Recruteurs' })
    expect(link?.getAttribute('aria-current')).toBe('page')
    expect(await screen.findAllByText('Aucune structure choisie')).not.toHaveLength(0)
  })

  it('X15 shows them to administrators only', async () => {
    signInAs(yasmine)
    await renderApp(path)
    expect(await screen.findByText('Cette page est réservée aux administrateurs du portail.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Envoyer l’invitation' })).toBeNull()
  })
})
