import {
  endSessionEndpoint,
  listSessionsEndpoint,
  updatePreferencesEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sessionQuery } from '#web/platform/session/session.ts'
import { camille, renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, hold, pageWith, server } from '#web/testing/server.ts'

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
    const { held, release } = hold()
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
