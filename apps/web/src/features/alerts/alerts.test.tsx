import type { Alert } from '@portal/contracts/alerts/alert'
import {
  deleteAlertEndpoint,
  listAlertsEndpoint,
  renewAlertEndpoint,
  stopAlertEndpoint,
  updateAlertEndpoint,
} from '@portal/contracts/alerts/alerts.endpoints'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp, signInAs } from '#web/testing/render.tsx'
import { answer, hold, pageWith, problem, server } from '#web/testing/server.ts'
import { alertOf, alertsNamed, hydrology } from './alerts.fixture.ts'

/** The portal's alerts, which remember what they are told. */
const keep = (...kept: ReturnType<typeof alertsNamed>) => {
  const alerts = new Map(kept.map((alert) => [alert.id as string, alert]))
  const asked: unknown[] = []
  const change = (id: string | undefined, changes: object) => {
    const alert = { ...(alerts.get(id ?? '') ?? hydrology), ...changes }
    alerts.set(alert.id, alert)
    return alert
  }
  server.use(
    answer(listAlertsEndpoint, () => pageWith(...alerts.values())),
    answer(updateAlertEndpoint, ({ params, body }) => {
      asked.push(body)
      return change(params.alertId, body as object)
    }),
    answer(renewAlertEndpoint, ({ params }) => {
      asked.push('renewal')
      return change(params.alertId, { expiresAt: '2027-05-23T09:00:00Z' })
    }),
    answer(deleteAlertEndpoint, ({ params }) => {
      asked.push('deletion')
      alerts.delete(params.alertId ?? '')
      return undefined
    }),
  )
  return asked
}

const path = '/fr/espace/alertes'
const row = async (name: string) =>
  within((await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement)

describe('« Mes alertes »', () => {
  it('A7.4 C5.2 shows what each watches, how often, until when, and leads to its search', async () => {
    signInAs()
    keep(hydrology)
    await renderApp(path)
    const alert = await row(hydrology.name)
    expect(alert.getByText(/« hydrologue », Isère • Quotidienne/)).toBeTruthy()
    expect(
      alert.getByText(
        'Active jusqu’au dimanche 23 mai 2027. Prochain e-mail au plus tôt mardi 24 novembre 2026. Aucun e-mail envoyé pour l’instant.',
      ),
    ).toBeTruthy()
    expect(alert.getByRole('link', { name: /^Voir les offres/ }).getAttribute('href')).toBe(
      '/fr/offres?q=hydrologue&place=d-38',
    )
    expect(screen.getByText('1 alerte sur 10 utilisée.')).toBeTruthy()
  })

  it('A7.4 E4.1 switches off with one click and on with a second, at once, and says so', async () => {
    signInAs()
    const asked = keep(hydrology)
    const { user } = await renderApp(path)
    const onOff = await screen.findByRole<HTMLInputElement>('switch', { name: /Alerte par e-mail/ })
    await user.click(onOff)
    expect(onOff.checked).toBe(false)
    expect(await screen.findByText('Recherche enregistrée')).toBeTruthy()
    expect(await screen.findByText(/n’envoie plus d’e-mail\. La recherche reste enregistrée/)).toBeTruthy()
    await user.click(onOff)
    expect(onOff.checked).toBe(true)
    expect(await screen.findByText('L’alerte « Hydrologue en Isère » est active.')).toBeTruthy()
    expect(asked).toEqual([{ active: false }, { active: true }])
  })

  it('A7.4 takes back a switch the portal refuses, and says why', async () => {
    signInAs()
    keep(hydrology)
    server.use(answer(updateAlertEndpoint, () => problem('alert-not-found')))
    const { user } = await renderApp(path)
    const onOff = await screen.findByRole<HTMLInputElement>('switch')
    await user.click(onOff)
    expect((await screen.findByRole('alert')).textContent).toContain('Cette alerte n’existe pas ou plus.')
    expect(onOff.checked).toBe(true)
  })

  it('E4.3 renews one that is near its end, and only that one', async () => {
    signInAs()
    const [near, far] = alertsNamed('Bientôt finie', 'Loin de finir')
    if (!near || !far) throw new Error('unreachable')
    const asked = keep({ ...near, expiresAt: '2026-12-05T09:00:00Z' }, far)
    const { user } = await renderApp(path)
    expect((await row('Loin de finir')).queryByRole('button', { name: /^Prolonger/ })).toBeNull()
    await user.click((await row('Bientôt finie')).getByRole('button', { name: /^Prolonger de 6 mois/ }))
    expect(await screen.findByText(/est active jusqu’au dimanche 23 mai 2027/)).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Prolonger/ })).toBeNull())
    expect(asked).toEqual(['renewal'])
  })

  it('E4.3 says of one that has come to its end that it writes no more', async () => {
    signInAs()
    keep(alertOf({ expiresAt: '2026-11-20T09:00:00Z', lastMailAt: '2026-11-19T06:00:00Z' }))
    await renderApp(path)
    expect(await screen.findByText(/A pris fin le vendredi 20 novembre 2026/)).toBeTruthy()
    expect(screen.getByText(/Dernier e-mail le jeudi 19 novembre 2026/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Prolonger/ })).toBeTruthy()
  })

  it('A7.4 keeps what was switched last while another switch is answered or refused', async () => {
    signInAs()
    keep(...alertsNamed('Une', 'Deux'))
    const { held, release } = hold()
    const { held: never } = hold<Alert>()
    let sent = 0
    server.use(
      answer(updateAlertEndpoint, async () => {
        if (sent++ > 0) return never
        await held
        return problem('unexpected-failure')
      }),
    )
    const { user } = await renderApp(path)
    const switches = await screen.findAllByRole<HTMLInputElement>('switch')
    for (const each of switches) await user.click(each)
    const shown = () => switches.map(({ checked }) => checked)
    expect(shown()).toEqual([false, false])
    release()
    await waitFor(() => expect(sent).toBe(2))
    expect(shown()).toEqual([true, false])
  })

  it('B16 B17 gives one another name and another frequency', async () => {
    signInAs()
    const asked = keep(hydrology)
    const { user } = await renderApp(path)
    await user.click(await screen.findByRole('button', { name: /^Modifier/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.clear(dialog.getByRole('textbox'))
    await user.type(dialog.getByRole('textbox'), 'Les crues')
    await user.click(dialog.getByRole('radio', { name: 'Hebdomadaire' }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    expect(await row('Les crues')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked).toEqual([{ name: 'Les crues', frequency: 'weekly' }])
  })

  /** Changed and sent, the answer on its way; then closed all the same. */
  const changeAndClose = async () => {
    signInAs()
    keep(...alertsNamed('Une', 'Deux'))
    const { held, release } = hold()
    server.use(
      answer(updateAlertEndpoint, async ({ params, body }) => {
        await held
        return alertOf({ ...(body as object), id: params.alertId as Alert['id'] })
      }),
    )
    const { user } = await renderApp(path)
    await user.click((await row('Une')).getByRole('button', { name: /^Modifier/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox'), ' bis')
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    return { user, release }
  }
  const changeOther = async (user: Awaited<ReturnType<typeof changeAndClose>>['user']) => {
    await user.click((await row('Deux')).getByRole('button', { name: /^Modifier/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox'), '-ter')
    return dialog
  }

  it('B17 forgets its question once the answer has closed the dialog under it', async () => {
    const { user, release } = await changeAndClose()
    expect(screen.getByRole('heading', { name: 'Fermer sans enregistrer\u00A0?' })).toBeTruthy()
    release()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await changeOther(user)
    expect(screen.queryByRole('heading', { name: 'Fermer sans enregistrer\u00A0?' })).toBeNull()
  })

  it('B17 leaves the dialog of another alert alone when the answer about the one before comes', async () => {
    const { user, release } = await changeAndClose()
    await user.click(screen.getByRole('button', { name: 'Fermer sans enregistrer' }))
    const dialog = await changeOther(user)
    release()
    expect(await screen.findByText(/« Une bis »/)).toBeTruthy()
    expect(dialog.getByRole<HTMLInputElement>('textbox').value).toBe('Deux-ter')
  })

  it('B16 D9 deletes one for good, once that is confirmed', async () => {
    signInAs()
    const asked = keep(...alertsNamed('Une', 'Deux'))
    const { user } = await renderApp(path)
    await user.click((await row('Une')).getByRole('button', { name: /^Supprimer/ }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/ne pourra pas être rétablie/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Supprimer' }))
    await waitFor(() => expect(screen.queryByRole('heading', { level: 3, name: 'Une' })).toBeNull())
    expect(await row('Deux')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).not.toBe(document.body))
    expect(asked).toEqual(['deletion'])
  })

  it('B16 says that all ten are in use', async () => {
    signInAs()
    keep(...alertsNamed(...Array.from({ length: defaultPolicy.alerts.maximumCount }, (_, each) => `Alerte ${each}`)))
    await renderApp(path)
    expect(await screen.findByText(/supprimez-en une pour en créer une autre/)).toBeTruthy()
  })

  it('A10.1 A7.4 is in the menu of the space, and leads to a search while it is empty', async () => {
    signInAs()
    keep()
    await renderApp(path)
    expect(await screen.findByText('Aucune alerte pour l’instant.')).toBeTruthy()
    const [menu] = screen.getAllByRole('navigation', { name: 'Mon espace' })
    const links = within(menu as HTMLElement).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toContain('Mes alertes')
    expect(screen.getByRole('link', { name: 'Lancer une recherche' }).getAttribute('href')).toBe('/fr/offres')
  })

  it('A7.4 says why the list does not come, and asks again', async () => {
    signInAs()
    server.use(answer(listAlertsEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(path)
    const again = await screen.findByRole('button', { name: 'Réessayer' })
    keep(hydrology)
    await user.click(again)
    expect(await row(hydrology.name)).toBeTruthy()
  })
})

describe('the page a mail leads to', () => {
  const stop = '/fr/alertes/arret/abc.def'

  it('X6 stops nothing until a person says so, then says what is stopped', async () => {
    const asked: (string | undefined)[] = []
    server.use(
      answer(stopAlertEndpoint, ({ params }) => {
        asked.push(params.ticket)
        return { name: hydrology.name }
      }),
    )
    const { user } = await renderApp(stop)
    expect(asked).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Arrêter cette alerte' }))
    const title = await screen.findByRole('heading', {
      level: 1,
      name: 'L’alerte «\u00A0Hydrologue en Isère\u00A0» est arrêtée',
    })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(asked).toEqual(['abc.def'])
    expect(screen.getByRole('link', { name: 'Se connecter et gérer mes alertes' }).getAttribute('href')).toBe(path)
  })

  it.each(['token-not-valid', 'route-not-found'] as const)(
    'X6 says of a dead link that it no longer works: %s',
    async (code) => {
      server.use(answer(stopAlertEndpoint, () => problem(code)))
      const { user } = await renderApp(stop)
      await user.click(screen.getByRole('button', { name: 'Arrêter cette alerte' }))
      expect(await screen.findByRole('heading', { level: 1, name: 'Ce lien ne marche plus' })).toBeTruthy()
    },
  )

  it('X6 lets one try again after a failure', async () => {
    server.use(answer(stopAlertEndpoint, () => problem('unexpected-failure')))
    const { user } = await renderApp(stop)
    await user.click(screen.getByRole('button', { name: 'Arrêter cette alerte' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Arrêter cette alerte' })).toBeTruthy()
  })
})
