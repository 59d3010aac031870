import {
  deleteApplicationEndpoint,
  getApplicationEndpoint,
  listApplicationsEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, pageWith, server } from '#web/testing/server.ts'
import { draft, sent } from './applications.fixture.ts'

// Two cores may be busy with other things: slow is not wrong.
vi.setConfig({ testTimeout: 40_000 })

beforeEach(() => {
  signInAs()
  server.use(answer(getApplicationEndpoint, sent))
})

describe('my applications', () => {
  it('A12.2 A12.3 counts each tab and shows status, place and day', async () => {
    server.use(
      answer(listApplicationsEndpoint, {
        ...pageWith(sent),
        counts: { ongoing: 1, accepted: 0, archived: 4, drafts: 2 },
      }),
    )
    await renderApp('/fr/espace/candidatures')
    expect(await screen.findByRole('link', { name: /^Archivées\s?\(4\)$/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^En cours\s?\(1\)$/ }).getAttribute('aria-current')).toBe('page')
    expect(screen.getByText('Envoyée')).toBeTruthy()
    expect(screen.getByText(/Plateforme Nanofabrication, Toulouse/)).toBeTruthy()
    expect(screen.getByText('Déposée le 19/11/2026')).toBeTruthy()
  })

  it('A12.2 keeps the room of the counts while they are on their way', async () => {
    server.use(answer(listApplicationsEndpoint, () => new Promise(() => undefined)))
    await renderApp('/fr/espace/candidatures')
    const tabs = within(screen.getByRole('navigation', { name: 'Mes candidatures' })).getAllByRole('link')
    expect(tabs.map((tab) => tab.querySelector('.num.invisible')?.textContent)).toEqual(tabs.map(() => '(00)'))
    // Room, and nothing to read.
    for (const tab of tabs) expect(tab.querySelector('.num')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('A12.2 shows at once what the list said of an application, while the rest is on its way', async () => {
    server.use(
      answer(getApplicationEndpoint, () => new Promise(() => undefined)),
      answer(listApplicationsEndpoint, {
        ...pageWith(sent),
        counts: { ongoing: 1, accepted: 0, archived: 0, drafts: 0 },
      }),
    )
    const { user } = await renderApp('/fr/espace/candidatures')
    await user.click(await screen.findByRole('link', { name: sent.offer.title }))
    expect(await screen.findByRole('heading', { level: 1, name: sent.offer.title })).toBeTruthy()
    expect(screen.getByText('Plateforme Nanofabrication, Toulouse')).toBeTruthy()
    expect(screen.getByText('Chargement en cours')).toBeTruthy()
  })

  it('A12.2 shows all of them, also to someone with more than a page holds', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({
      ...sent,
      id: `0198c1f2-0000-7000-8000-${String(index).padStart(12, '0')}` as typeof sent.id,
    }))
    server.use(
      answer(listApplicationsEndpoint, ({ query }) => {
        const page = Number(query.get('page'))
        const pageSize = Number(query.get('pageSize'))
        return {
          items: all.slice((page - 1) * pageSize, page * pageSize),
          ...{ total: 150, page, pageSize },
          counts: { ongoing: 150, accepted: 0, archived: 0, drafts: 0 },
        }
      }),
    )
    await renderApp('/fr/espace/candidatures')
    await screen.findByRole('link', { name: /^En cours\s?\(150\)$/ })
    expect(screen.getAllByText('Déposée le 19/11/2026')).toHaveLength(150)
  })

  it('A13.1 shows the history to the second, who opened what, and the files', async () => {
    await renderApp(`/fr/espace/candidatures/${sent.id}`)
    expect(await screen.findByText('Vendredi 20 novembre 2026 à 15:58:31')).toBeTruthy()
    expect(screen.getByText('Votre CV a été ouvert')).toBeTruthy()
    expect(screen.getByText('Jeudi 19 novembre 2026 à 11:29:57')).toBeTruthy()
    expect(screen.getByText('MER-2026-0409')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Télécharger Lettre.pdf' })).toBeTruthy()
    expect(screen.getByText('Heure de Paris. Une graduation vaut un jour.')).toBeTruthy()
  })

  it('A13.1 explains its marks only where there are any', async () => {
    server.use(answer(getApplicationEndpoint, { ...sent, events: sent.events.slice(0, 2) }))
    await renderApp(`/fr/espace/candidatures/${sent.id}`)
    expect(await screen.findByText('Heure de Paris.')).toBeTruthy()
  })

  it('A12.2 says what a deleted draft takes with it', async () => {
    const deleted: unknown[] = []
    server.use(
      answer(getApplicationEndpoint, draft),
      answer(deleteApplicationEndpoint, ({ params }) => {
        deleted.push(params.applicationId)
        return undefined
      }),
      answer(listApplicationsEndpoint, {
        ...pageWith(),
        counts: { ongoing: 0, accepted: 0, archived: 0, drafts: 0 },
      }),
    )
    const { user, history } = await renderApp(`/fr/espace/candidatures/${draft.id}`)
    await user.click(await screen.findByRole('button', { name: 'Supprimer ce brouillon' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/perdus pour de bon/)).toBeTruthy()
    expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '', // the cross
      'Garder ce brouillon',
      'Supprimer définitivement',
    ])
    await user.click(dialog.getByRole('button', { name: 'Supprimer définitivement' }))
    await waitFor(() => expect(history.location.search).toBe('?tab=drafts'))
    expect(await screen.findByText('Aucun brouillon.')).toBeTruthy()
    expect(deleted).toEqual([draft.id])
  })
})
