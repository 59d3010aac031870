import type { Application } from '@portal/contracts/applications/application'
import {
  createApplicationEndpoint,
  submitApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from '#web/testing/render.tsx'
import { answer, problem, server } from '#web/testing/server.ts'
import { draft, sent } from './applications.fixture.ts'
import { applyPath, serveApplication } from './apply.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(serveApplication)

describe('the page to apply', () => {
  it('A11.2 comes back to what was taken away meanwhile, instead of sending', async () => {
    let missing: Application['missing'] = []
    server.use(
      answer(createApplicationEndpoint, () => ({ ...draft, missing })),
      answer(submitApplicationEndpoint, () => {
        missing = ['letter']
        return problem('application-incomplete', [{ pointer: '#/letter', code: 'required' }])
      }),
    )
    const { user } = await renderApp(`${applyPath}?step=review`)
    await user.click(await screen.findByRole('checkbox', { name: /Je certifie/ }))
    await user.click(screen.getByRole('button', { name: 'Envoyer ma candidature' }))
    const summary = await screen.findByRole('alert', { name: 'Il manque une partie obligatoire' })
    expect(document.activeElement).toBe(summary)
    const letter = screen.getByRole('group', { name: /^Lettre de motivation/ })
    expect(letter.getAttribute('aria-invalid')).toBe('true')
  })

  it('C4.3 shows the whole file again before it is sent; « Modifier » leads back to each part of it', async () => {
    server.use(answer(createApplicationEndpoint, { ...draft, comment: 'Bonjour' } as Application))
    const { user, history } = await renderApp(`${applyPath}?step=review`)
    const main = within(screen.getByRole('main'))
    const hrefOf = (name: RegExp) => main.getByRole('link', { name }).getAttribute('href')
    expect(await main.findByText('Bonjour')).toBeTruthy()
    expect(main.getByRole('link', { name: /CV Aubrac.pdf/ })).toBeTruthy()
    expect(hrefOf(/^Modifier.*Vos coordonnées/)).toBe(`${applyPath}#profile`)
    expect(hrefOf(/^Modifier.*Un mot au recruteur/)).toBe(applyPath)
    await user.click(main.getByRole('link', { name: /^Modifier.*Vos fichiers/ }))
    expect(`${history.location.pathname}${history.location.hash}`).toBe(`${applyPath}#cv`)
    expect(await main.findByRole('radio', { name: /CV Aubrac/ })).toBeTruthy()
  })

  it('A11.6 B10 X14 asks to certify, sends once with one key whatever is pressed, and confirms from the title', async () => {
    const keys: (string | null)[] = []
    server.use(
      answer(submitApplicationEndpoint, ({ request }) => {
        keys.push(request.headers.get('idempotency-key'))
        return keys.length === 1 ? problem('service-busy') : sent
      }),
    )
    const { user, history } = await renderApp(`${applyPath}?step=review`)
    const send = await screen.findByRole('button', { name: 'Envoyer ma candidature' })
    await user.click(send)
    expect(await screen.findByText('Cochez cette case pour envoyer.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Tout est là' })).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Je certifie/ }))
    await user.dblClick(send)
    const title = await screen.findByRole('heading', { level: 1, name: /bien été envoyée/ })
    expect(document.activeElement).toBe(title)
    expect(history.location.search).toBe(`?sent=${draft.id}`)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(screen.getByRole('link', { name: 'Retour aux offres d’emploi' })).toBeTruthy()
    const trail = screen.getByRole('navigation', { name: 'Fil d’Ariane' })
    expect(trail.textContent).toBe('AccueilOffres d’emploiMER-2026-0409Postuler')
    expect(screen.getByText(/jeudi 19 novembre 2026 à 11:29:57, heure de Paris/)).toBeTruthy()
    expect(screen.getByText(/^CV Aubrac.pdf \(/).tagName).toBe('LI')
    expect(screen.getByText(/^Lettre.pdf \(/).tagName).toBe('LI')
  })
})
