import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { leaveSession } from '#web/platform/session/session.ts'
import { requestSignIn, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { camille, renderPiece, signInAs } from '#web/testing/render.tsx'
import { answer, problem, server } from '#web/testing/server.ts'
import { RequireSession } from './require-session.tsx'

const guarded = (
  <RequireSession roles={['candidate']}>
    <p>À moi</p>
  </RequireSession>
)

describe('a page of somebody', () => {
  it('B4 leads a visitor to the sign-in page, and remembers where they were going', async () => {
    const { history } = await renderPiece(guarded)
    await waitFor(() => expect(history.location.pathname).toBe('/fr/connexion'))
    expect(history.location.search).toMatch(/^\?next=%2Ffr/)
    expect(screen.queryByText('À moi')).toBeNull()
  })

  it('shows itself to whom it is for', async () => {
    signInAs()
    await renderPiece(guarded)
    expect(await screen.findByText('À moi')).toBeTruthy()
  })

  it('says so to whom it is not for, and leads to their own space', async () => {
    signInAs({ ...camille, role: 'recruiter' })
    await renderPiece(guarded)
    expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’est pas pour ce compte' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Recrutement' }).getAttribute('href')).toBe('/fr/recrutement')
    expect(screen.queryByText('À moi')).toBeNull()
  })

  it('stays in place, with what was typed in it, while its person signs in again', async () => {
    signInAs()
    const { queryClient } = await renderPiece(guarded)
    await screen.findByText('À moi')
    act(() => {
      requestSignIn('session-over')
      leaveSession(queryClient)
    })
    expect(screen.getByText('À moi')).toBeTruthy()
    act(() => settleSignIn(false))
  })

  it('says that the portal cannot tell, rather than sending anyone away', async () => {
    localStorage.setItem('signed-in', '1')
    server.use(answer(getMeEndpoint, () => problem('unexpected-failure')))
    await renderPiece(guarded)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy()
  })
})
