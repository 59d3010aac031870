import type { Application } from '@portal/contracts/applications/application'
import {
  getApplicationEndpoint,
  withdrawApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { atOnce } from '#web/testing/at-once.ts'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { sampleOffer } from '#web/testing/samples.ts'
import { answer, problem, server } from '#web/testing/server.ts'
import { sent } from './applications.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(() => {
  signInAs()
  server.use(answer(getApplicationEndpoint, sent))
})

describe('the withdrawal', () => {
  const withdrawn = { ...sent, status: 'withdrawn', isReactivable: true } as Application
  const bodies: unknown[] = []
  beforeEach(() => {
    bodies.length = 0
    server.use(
      answer(withdrawApplicationEndpoint, ({ body }) => {
        bodies.push(body)
        return withdrawn
      }),
    )
  })

  it.each([
    ['', 'Ma candidature', sampleOffer.title],
    ['/retrait', 'Retrait de votre candidature', /MER-2026-0409$/],
  ])(
    'A12.1 A13.2 leaves the focus on its title when what was on its way arrives, at …%s',
    async (page, before, after) => {
      const { promise: held, resolve: release } = Promise.withResolvers<void>()
      server.use(
        answer(getApplicationEndpoint, async () => {
          await held
          return sent
        }),
      )
      await renderApp(`/fr/espace/candidatures/${sent.id}${page}`)
      const waiting = await screen.findByRole('heading', { level: 1, name: before })
      act(() => waiting.focus())
      release()
      await waitFor(() => expect(document.querySelector('main [inert]')).toBeNull())
      expect(screen.getByRole('heading', { level: 1, name: after })).toBe(document.activeElement)
    },
  )

  it('A13.2 X14 shows the mail before it leaves, and whether it can be undone, and confirms from the title', async () => {
    const { user } = await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    const message = await screen.findByLabelText<HTMLTextAreaElement>('Votre message')
    expect(screen.queryByText(/la langue de votre compte/)).toBeNull()
    expect(message.value).toContain('Je retire ma candidature')
    expect(
      screen.getByText('[Portail Emploi Institut Méridien] Retrait de candidature pour l’offre MER-2026-0409'),
    ).toBeTruthy()
    expect(
      screen.getByText(/revenir sur ce choix jusqu’au lundi 14 décembre 2026 à .+, heure de Paris\./).textContent,
    ).toContain('heure de\u00A0Paris')
    expect(screen.getByText(/^Le service recruteur, /)).toBeTruthy()
    await user.clear(message)
    await user.type(message, 'Merci.')
    expect(screen.getByText('Il reste 994 caractères')).toBeTruthy()
    expect(screen.queryByText(/facultatif/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Envoyer l’e-mail et retirer ma candidature' }))
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Votre candidature est retirée' }))
    expect(bodies).toEqual([{ mail: { message: 'Merci.' } }])
  })

  it('B14 withdraws once, when a second press follows the first at once', async () => {
    await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    const withdraw = await screen.findByRole('button', { name: 'Envoyer l’e-mail et retirer ma candidature' })
    await atOnce(
      () => withdraw.click(),
      () => withdraw.click(),
    )
    await screen.findByRole('heading', { name: 'Votre candidature est retirée' })
    expect(bodies).toHaveLength(1)
  })

  it('A13.2 D6 is called what it is while the application cannot be read', async () => {
    server.use(answer(getApplicationEndpoint, () => problem('unexpected-failure')))
    await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: 'Retrait de votre candidature' })).toBeTruthy()
  })

  it('A13.2 says so when the mail is not in the language of the page, and marks what is not', async () => {
    await renderApp(`/en/account/applications/${sent.id}/withdrawal`)
    expect((await screen.findByLabelText('Your message')).lang).toBe('fr')
    expect(screen.getByText(/The e-mail is in French, the language of your account\.$/)).toBeTruthy()
    expect(screen.getByText(/Retrait de candidature pour l’offre/).lang).toBe('fr')
    expect(screen.getByText(sampleOffer.title).lang).toBe('fr')
  })

  it('A13.3 C1.2 leads back beside the buttons, and above the title by the breadcrumb alone', async () => {
    await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    await screen.findByLabelText('Votre message')
    const back = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('href') === `/fr/espace/candidatures/${sent.id}`)
    expect(back.map(({ textContent }) => textContent)).toEqual(['Candidature', 'Retour à la candidature'])
  })

  it('A13.3 B14 withdraws without telling the recruiter', async () => {
    const { user } = await renderApp(`/fr/espace/candidatures/${sent.id}/retrait`)
    await user.click(await screen.findByRole('button', { name: 'Retirer ma candidature sans e-mail' }))
    expect(await screen.findByText(/Le recruteur n’a reçu aucun message/)).toBeTruthy()
    expect(bodies).toEqual([{ mail: null }])
  })
})
