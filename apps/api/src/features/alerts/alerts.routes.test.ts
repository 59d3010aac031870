import type { AlertCriteriaInput } from '@portal/contracts/alerts/alert'
import {
  createAlertEndpoint,
  deleteAlertEndpoint,
  getAlertEndpoint,
  listAlertsEndpoint,
  previewAlertEndpoint,
  renewAlertEndpoint,
  stopAlertEndpoint,
  updateAlertEndpoint,
} from '@portal/contracts/alerts/alerts.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { clientOf, createTestApp, daysAgo, startOfTests, type TestClient } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { seedAlert } from '#api/testing/seed-alerts.ts'
import { seedOffer } from '#api/testing/seed-offers.ts'
import { eraseAlerts, exportAlerts } from './alerts.personal-data.ts'
import { alertsTable } from './alerts.table.ts'
import { stopTicket } from './stop-ticket.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

const signedIn = async () => {
  const { accountId: candidateId, token } = await seedSession(db, 'candidate', { now: clock.now() })
  return { candidateId, api: clientOf(app, token) }
}
const create = (api: TestClient, criteria: AlertCriteriaInput = { q: 'crues' }, more: object = {}) =>
  api(createAlertEndpoint, { body: { name: 'Mes crues', criteria, frequency: 'daily', ...more } })
const rowsOf = (candidateId: string) => db.select().from(alertsTable).where(eq(alertsTable.candidateId, candidateId))

describe('/me/alerts', () => {
  describe('happy', () => {
    it('A7.3 B15 C1.7 keeps a name, criteria and a frequency, and says them in words', async () => {
      const { api } = await signedIn()
      const alert = await create(api, { q: 'crues', contract: 'cdd', place: 'c-38185', radiusKm: 50 })
      expect(alert).toMatchObject({
        name: 'Mes crues',
        criteria: { q: 'crues', contract: ['cdd'], place: 'c-38185', radiusKm: 50 },
        description: {
          fr: '«\u00A0crues\u00A0», Grenoble, dans un rayon de 50\u00A0km, CDD',
          en: '“crues”, Grenoble, within 50\u00A0km, Fixed-term contract',
        },
        frequency: 'daily',
        active: true,
        createdAt: startOfTests.toISOString(),
        expiresAt: '2027-05-24T09:00:00.000Z',
        nextDigestAt: '2026-11-25T06:00:00.000Z',
        lastMailAt: null,
      })
      expect(await api(getAlertEndpoint, { params: { alertId: alert.id } })).toEqual(alert)
      expect(await api(listAlertsEndpoint, {})).toEqual({ items: [alert], total: 1, page: 1, pageSize: 10 })
    })

    it('B17 knows daily and weekly', async () => {
      const { api } = await signedIn()
      const weekly = await create(api, undefined, { frequency: 'weekly' })
      expect(weekly.nextDigestAt).toBe('2026-11-30T06:00:00.000Z')
      const daily = await api(updateAlertEndpoint, { params: { alertId: weekly.id }, body: { frequency: 'daily' } })
      expect(daily).toMatchObject({ frequency: 'daily', nextDigestAt: '2026-11-25T06:00:00.000Z' })
    })

    it('E4.1 C5.2 keeps a search that writes to nobody', async () => {
      const { api } = await signedIn()
      expect(await create(api, undefined, { active: false })).toMatchObject({ active: false, nextDigestAt: null })
    })

    it('A7.4 D9 one click switches it off, a second one on again, from now on and for as long as a new one', async () => {
      const { candidateId, api } = await signedIn()
      const { id } = await create(api)
      const set = (active: boolean) => api(updateAlertEndpoint, { params: { alertId: id }, body: { active } })
      expect(await set(false)).toMatchObject({ active: false, nextDigestAt: null })
      clock.advance({ minutes: 20 })
      expect(await set(true)).toMatchObject({
        active: true,
        nextDigestAt: '2026-11-25T06:00:00.000Z',
        expiresAt: '2027-05-24T09:20:00.000Z',
      })
      const [row] = await rowsOf(candidateId)
      expect(row?.watchedSince).toEqual(clock.now())
    })

    it('B16 changes at any time: what is watched for anew is watched from then on', async () => {
      const { candidateId, api } = await signedIn()
      const { id } = await create(api)
      clock.advance({ minutes: 20 })
      await api(updateAlertEndpoint, { params: { alertId: id }, body: { name: 'Autre nom' } })
      expect(await rowsOf(candidateId)).toMatchObject([{ name: 'Autre nom', watchedSince: startOfTests }])
      const changed = await api(updateAlertEndpoint, {
        params: { alertId: id },
        body: { criteria: { q: 'neige', workTime: 'complet' } },
      })
      expect(changed.criteria).toMatchObject({ q: 'neige', workTime: ['complet'] })
      expect(await rowsOf(candidateId)).toMatchObject([{ watchedSince: clock.now() }])
    })

    it('E4.3 is renewed for six months, and starts again when it had ended', async () => {
      const { candidateId, api } = await signedIn()
      const { id } = await seedAlert(deps, candidateId, {
        isActive: false,
        nextDigestAt: null,
        expiresAt: daysAgo(1),
        endAnnouncedAt: daysAgo(15),
      })
      expect(await api(renewAlertEndpoint, { params: { alertId: id } })).toMatchObject({
        active: true,
        expiresAt: '2027-05-24T09:00:00.000Z',
        nextDigestAt: '2026-11-25T06:00:00.000Z',
      })
      expect(await rowsOf(candidateId)).toMatchObject([{ endAnnouncedAt: null }])
    })

    it('B16 deletes', async () => {
      const { candidateId, api } = await signedIn()
      const { id } = await create(api)
      await api(deleteAlertEndpoint, { params: { alertId: id } })
      expect(await rowsOf(candidateId)).toEqual([])
    })

    it('ASVS 14.2.7 exports and erases what somebody keeps', async () => {
      const { candidateId, api } = await signedIn()
      await create(api)
      expect(await exportAlerts(db, candidateId)).toMatchObject([
        { name: 'Mes crues', criteria: { q: 'crues' }, frequency: 'daily', active: true },
      ])
      await eraseAlerts(db, candidateId)
      expect(await rowsOf(candidateId)).toEqual([])
      await create(api)
      await db.delete(accountsTable).where(eq(accountsTable.id, candidateId))
      expect(await rowsOf(candidateId)).toEqual([])
    })
  })

  describe('preview', () => {
    beforeAll(async () => {
      const title = 'Volcanologue'
      await seedOffer(deps, { title, publishedAt: daysAgo(3) })
      await seedOffer(deps, { title, publishedAt: daysAgo(29), deadlineAt: daysAgo(2).toISOString() })
      await seedOffer(deps, { title, publishedAt: daysAgo(31) })
    })

    it('X6 says how many offers it would have sent in a month, those that are over too', async () => {
      const { api } = await signedIn()
      expect(await api(previewAlertEndpoint, { body: { criteria: { q: 'volcanologue' } } })).toEqual({
        description: { fr: '«\u00A0volcanologue\u00A0»', en: '“volcanologue”' },
        offerCount: 2,
        days: 30,
      })
    })
  })

  describe('error', () => {
    it.each([{}, { q: ' ' }, { contract: [] }, { exact: true }, { radiusKm: 50 }, { researcher: false }])(
      'A7.1 needs at least one criterion: %j is none',
      async (criteria) => {
        const { candidateId, api } = await signedIn()
        await expect(create(api, criteria)).rejects.toMatchObject({
          code: 'validation-failed',
          problem: { status: 400, errors: [{ pointer: '#/criteria', code: 'criterion-missing' }] },
        })
        await expect(api(previewAlertEndpoint, { body: { criteria } })).rejects.toMatchObject({
          code: 'validation-failed',
        })
        expect(await rowsOf(candidateId)).toEqual([])
      },
    )

    it('refuses what no search has, and what is no name', async () => {
      const { api } = await signedIn()
      const refused = async (body: object, pointer: string) =>
        expect(api(createAlertEndpoint, { body: body as never })).rejects.toMatchObject({
          problem: { status: 400, errors: [expect.objectContaining({ pointer })] },
        })
      const right = { name: 'Crues', criteria: { q: 'crues' }, frequency: 'daily' }
      await refused({ ...right, criteria: { q: 'crues', sort: 'date' } }, '#/criteria/sort')
      await refused({ ...right, criteria: { q: 'crues', place: 'nowhere' } }, '#/criteria/place')
      await refused({ ...right, name: '' }, '#/name')
      await refused({ ...right, name: 'Deux\nlignes' }, '#/name')
      await refused({ ...right, frequency: 'hourly' }, '#/frequency')
    })

    it('B16 makes ten at most, also when all are asked for at once', async () => {
      const { candidateId, api } = await signedIn()
      const asked = await Promise.allSettled(Array.from({ length: 14 }, () => create(api)))
      const refusals = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
      expect(refusals).toEqual(Array.from({ length: 4 }, () => 'alerts-full'))
      expect(await rowsOf(candidateId)).toHaveLength(10)
    })
  })
})

describe('/alerts/stop', () => {
  const post = (ticket: string, headers: Record<string, string> = {}, payload = '') =>
    app.inject({ method: 'POST', url: `/alerts/stop/${ticket}`, headers, payload })
  const mailPrograms: [string, string, string][] = [
    ['as a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'as a multipart form',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ]

  it.each(mailPrograms)('X6 a mail program stops an alert by itself, %s (RFC 8058)', async (_, type, payload) => {
    const { candidateId } = await signedIn()
    const { id } = await seedAlert(deps, candidateId)
    const reply = await post(await stopTicket(deps, id), { 'content-type': type }, payload)
    expect([reply.statusCode, reply.json()]).toEqual([200, { name: 'Crues' }])
    expect(await rowsOf(candidateId)).toMatchObject([{ isActive: false, nextDigestAt: null }])
  })

  it('ASVS 3.5.1 takes what says nothing from mail programs only, not what another site sends, nor a browser’s cookie', async () => {
    const { candidateId } = await signedIn()
    const { id } = await seedAlert(deps, candidateId)
    const ticket = await stopTicket(deps, id)
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { cookie: 'a=b' }])
      expect((await post(ticket, headers)).json()).toMatchObject({ status: 403, code: 'origin-refused' })
    expect(await rowsOf(candidateId)).toMatchObject([{ isActive: true }])
    expect((await post(ticket)).statusCode).toBe(200)
  })

  it('X6 whoever has the mail stops it without signing in, as often as they like, and its owner can start it again', async () => {
    const { candidateId, api } = await signedIn()
    const { id } = await seedAlert(deps, candidateId)
    const ticket = await stopTicket(deps, id)
    for (let count = 0; count < 2; count++)
      expect(await clientOf(app)(stopAlertEndpoint, { params: { ticket } })).toEqual({ name: 'Crues' })
    expect(await api(updateAlertEndpoint, { params: { alertId: id }, body: { active: true } })).toMatchObject({
      active: true,
    })
  })

  it('X6 opening the address changes nothing', async () => {
    const { candidateId } = await signedIn()
    const { id } = await seedAlert(deps, candidateId)
    const reply = await app.inject(`/alerts/stop/${await stopTicket(deps, id)}`)
    expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'POST, OPTIONS'])
    expect(await rowsOf(candidateId)).toMatchObject([{ isActive: true }])
  })

  it('ASVS 9.2.1 knows only its own tickets, while they last, and only for this', async () => {
    const { candidateId } = await signedIn()
    const { id } = await seedAlert(deps, candidateId)
    const ticket = await stopTicket(deps, id)
    const [header = '', payload = '', signature = ''] = ticket.split('.')
    const forged = Buffer.from(JSON.stringify({ alg: 'none', typ: 'stop-alert+jwt' })).toString('base64url')
    const others = [
      `${forged}.${payload}.${signature}`,
      `${header}.${payload}.${'A'.repeat(signature.length)}`,
      await stopTicket(deps, '0192f0c0-0000-7000-8000-000000000000' as never),
    ]
    for (const other of others) expect((await post(other)).json()).toMatchObject({ code: 'token-not-valid' })
    clock.set('2029-01-01T00:00:00Z')
    expect((await post(ticket)).json()).toMatchObject({ code: 'token-not-valid' })
    expect(await rowsOf(candidateId)).toMatchObject([{ isActive: true }])
  })

  it('ASVS 4.1.1 no other endpoint reads such a form', async () => {
    const { api } = await signedIn()
    await create(api)
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/contact',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'kind=candidate',
    })
    expect(reply.json()).toMatchObject({ status: 415, code: 'media-type-unsupported' })
  })
})
