import {
  endSessionEndpoint,
  listSessionsEndpoint,
  updatePreferencesEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '#api/platform/auth/sessions.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { disableAccount } from './accounts.public.ts'
import { accountsTable } from './accounts.table.ts'

const { app, deps, db, clock, close } = await createTestApp()

beforeEach(() => clock.set(startOfTests))
afterAll(close)

const signedIn = async () => {
  const session = await seedSession(db, 'candidate')
  return { ...session, api: clientOf(app, session.token) }
}
const openAnother = async (accountId: string, isRemembered = false) => {
  const owner = { accountId, role: 'candidate' as const, isRemembered, device: 'Safari, iPhone' }
  const { token, session } = await openSession(db, deps.policy.session, owner, clock.now())
  return { id: session.id, api: clientOf(app, token) }
}
const over = { code: 'sign-in-required', problem: { status: 401 } }

describe('GET /me', () => {
  it('happy: B5 says who is signed in, and no more', async () => {
    const { accountId, email, api } = await signedIn()
    expect(await api(getMeEndpoint, {})).toEqual({
      id: accountId,
      role: 'candidate',
      email,
      firstName: 'Ada',
      lastName: 'Byron',
      locale: 'fr',
      session: { isRemembered: false, idleEndsAt: '2026-11-24T09:30:00.000Z', endsAt: '2026-11-24T21:00:00.000Z' },
    })
  })

  it('happy: E2.4 extends the session by being asked', async () => {
    const { api } = await signedIn()
    clock.advance({ minutes: 29.5 })
    expect((await api(getMeEndpoint, {})).session.idleEndsAt).toBe('2026-11-24T09:59:30.000Z')
    clock.advance({ minutes: 29.5 })
    expect((await api(getMeEndpoint, {})).session.idleEndsAt).toBe('2026-11-24T10:29:00.000Z')
  })

  it('error: E2.4 ends after 30 minutes without a request, to the second', async () => {
    const { api } = await signedIn()
    clock.set('2026-11-24T09:29:59Z')
    await api(listSessionsEndpoint, {})
    clock.set('2026-11-24T09:59:58Z')
    await api(listSessionsEndpoint, {})
    clock.set('2026-11-24T10:29:58Z')
    await expect(api(getMeEndpoint, {})).rejects.toMatchObject(over)
  })

  it('error: ends after 12 hours whatever is asked', async () => {
    const { api } = await signedIn()
    for (let half = 1; half < 48; half += 1) {
      clock.advance({ minutes: 15 })
      await api(getMeEndpoint, {})
    }
    expect((await api(getMeEndpoint, {})).session.idleEndsAt).toBe('2026-11-24T21:00:00.000Z')
    clock.advance({ minutes: 15 })
    await expect(api(getMeEndpoint, {})).rejects.toMatchObject(over)
  })

  it('error: C2.1 a remembered session needs no use, and ends after 30 days', async () => {
    const { accountId } = await signedIn()
    const { api } = await openAnother(accountId, true)
    clock.set('2026-12-24T08:59:59Z')
    await api(getMeEndpoint, {})
    clock.set('2026-12-24T09:00:00Z')
    await expect(api(getMeEndpoint, {})).rejects.toMatchObject(over)
  })

  it('security: knows nobody by a token of nobody’s, and nobody at all without', async () => {
    await expect(clientOf(app)(getMeEndpoint, {})).rejects.toMatchObject(over)
    await expect(clientOf(app, 'x'.repeat(43))(getMeEndpoint, {})).rejects.toMatchObject(over)
  })

  it('security: ASVS 7.4.2 knows a disabled account no longer', async () => {
    const { accountId, api } = await signedIn()
    await db.transaction((tx) => disableAccount(tx, accountId, clock.now()))
    await expect(api(getMeEndpoint, {})).rejects.toMatchObject(over)
  })
})

describe('GET /me/sessions', () => {
  it('happy: ASVS 7.5.2 lists what is open, the last used first', async () => {
    const { accountId, sessionId, api } = await signedIn()
    clock.advance({ minutes: 5 })
    const other = await openAnother(accountId, true)
    clock.advance({ minutes: 1 })
    const { items } = await api(listSessionsEndpoint, {})
    expect(items).toMatchObject([
      { id: sessionId, isCurrent: true, isRemembered: false, lastUsedAt: '2026-11-24T09:06:00.000Z' },
      { id: other.id, isCurrent: false, isRemembered: true, device: 'Safari, iPhone' },
    ])
    expect(items[1]?.createdAt).toBe('2026-11-24T09:05:00.000Z')
  })

  it('error: leaves out what has ended', async () => {
    const { accountId, sessionId } = await signedIn()
    const remembered = await openAnother(accountId, true)
    clock.advance({ minutes: 31 })
    const { items } = await remembered.api(listSessionsEndpoint, {})
    expect(items.map(({ id }) => id)).toEqual([remembered.id])
    expect(items.map(({ id }) => id)).not.toContain(sessionId)
  })

  it('security: shows nobody else’s', async () => {
    const mine = await signedIn()
    const theirs = await signedIn()
    const { items } = await mine.api(listSessionsEndpoint, {})
    expect(items.map(({ id }) => id)).toEqual([mine.sessionId])
    expect(items.map(({ id }) => id)).not.toContain(theirs.sessionId)
  })
})

describe('DELETE /me/sessions/:sessionId', () => {
  it('happy: ends another session of one’s own at once', async () => {
    const { accountId, api } = await signedIn()
    const other = await openAnother(accountId)
    await api(endSessionEndpoint, { params: { sessionId: other.id } })
    await expect(other.api(getMeEndpoint, {})).rejects.toMatchObject(over)
    expect(await api(getMeEndpoint, {})).toMatchObject({ id: accountId })
  })

  it('happy: ending the session in use signs out', async () => {
    const { token, sessionId, api } = await signedIn()
    const reply = await app.inject({
      method: 'DELETE',
      url: `/api/v1/me/sessions/${sessionId}`,
      headers: { 'sec-fetch-site': 'same-origin' },
      cookies: { session: token },
    })
    expect(reply.cookies).toMatchObject([
      { name: 'session', value: '' },
      { name: 'signed-in', value: '' },
    ])
    await expect(api(getMeEndpoint, {})).rejects.toMatchObject(over)
  })

  it('error: knows no such session', async () => {
    const { api } = await signedIn()
    await expect(api(endSessionEndpoint, { params: { sessionId: newId() } })).rejects.toMatchObject({
      code: 'session-not-found',
      problem: { status: 404 },
    })
  })

  it('security: leaves somebody else’s alone', async () => {
    const mine = await signedIn()
    const theirs = await signedIn()
    await expect(mine.api(endSessionEndpoint, { params: { sessionId: theirs.sessionId } })).rejects.toMatchObject({
      code: 'session-not-found',
    })
    expect(await theirs.api(getMeEndpoint, {})).toMatchObject({ id: theirs.accountId })
  })
})

describe('PUT /me/preferences', () => {
  it('happy: keeps the language of the mails', async () => {
    const { accountId, api } = await signedIn()
    expect(await api(updatePreferencesEndpoint, { body: { locale: 'en' } })).toMatchObject({ locale: 'en' })
    const [account] = await db.select().from(accountsTable).where(eq(accountsTable.id, accountId))
    expect(account?.locale).toBe('en')
  })

  it('error: knows French and English', async () => {
    const { api } = await signedIn()
    await expect(api(updatePreferencesEndpoint, { body: { locale: 'de' as 'fr' } })).rejects.toMatchObject({
      problem: { errors: [{ pointer: '#/locale' }] },
    })
  })

  it('security: changes nothing else, and nobody else’s', async () => {
    const mine = await signedIn()
    const theirs = await signedIn()
    const body = { locale: 'en', role: 'admin', id: theirs.accountId } as { locale: 'en' }
    await expect(mine.api(updatePreferencesEndpoint, { body })).rejects.toMatchObject({ code: 'validation-failed' })
    expect(await mine.api(getMeEndpoint, {})).toMatchObject({ role: 'candidate', locale: 'fr' })
    await expect(clientOf(app)(updatePreferencesEndpoint, { body: { locale: 'en' } })).rejects.toMatchObject(over)
  })
})
