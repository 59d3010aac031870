import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { sessionsTable } from '#api/platform/auth/sessions.table.ts'
import { clientOf } from '#api/testing/app.ts'
import { createTestHasher } from '#api/testing/password-hasher.ts'
import { countWaiting } from '#api/testing/races.ts'
import { goodPassword } from '#api/testing/seed-accounts.ts'
import { cookie, createTestSignIn, wrong } from '#api/testing/sign-in.ts'
import { disableAccount } from './accounts.public.ts'
import { accountsTable } from './accounts.table.ts'

const { app, deps, db, clock, hasher, verified, seedAccount, signIn, forget, close } = await createTestSignIn()
const secure = await buildApp({ ...deps, publicUrl: 'https://portal.example' })

beforeEach(forget)
afterAll(async () => {
  await secure.close()
  await close()
})

describe('POST /sessions', () => {
  describe('happy', () => {
    it('A8.6 B6 signs in with address and password, whatever the case of the address', async () => {
      const { id, email } = await seedAccount()
      const reply = await signIn(` ${email.toUpperCase()}`)
      expect(reply.statusCode).toBe(201)
      expect(reply.json()).toEqual({
        id,
        role: 'candidate',
        email,
        firstName: 'Ada',
        lastName: 'Byron',
        locale: 'fr',
        session: {
          isRemembered: false,
          idleEndsAt: '2026-11-24T09:30:00.000Z',
          endsAt: '2026-11-24T21:00:00.000Z',
        },
      })
      const token = cookie(reply, 'session')?.value
      expect(await clientOf(app, token)(getMeEndpoint, {})).toMatchObject({ id })
      const [account] = await db.select().from(accountsTable).where(eq(accountsTable.id, id))
      expect(account?.lastSignInAt).toEqual(clock.now())
    })

    it('C2.1 « Rester connecté » keeps the session 30 days, across a closed browser', async () => {
      const { email } = await seedAccount()
      const reply = await signIn(email, { remember: true })
      const thirtyDays = '2026-12-24T09:00:00.000Z'
      expect(reply.json().session).toEqual({ isRemembered: true, idleEndsAt: thirtyDays, endsAt: thirtyDays })
      expect(cookie(reply, 'session')?.expires).toEqual(new Date(thirtyDays))
    })

    it('C2.1 without it, the cookie goes with the browser', async () => {
      const { email } = await seedAccount()
      const session = cookie(await signIn(email), 'session')
      expect(session).toBeDefined()
      expect(session).not.toHaveProperty('expires')
      expect(session).not.toHaveProperty('maxAge')
    })

    it('hashes the password anew when the recipe has changed', async () => {
      const old = createTestHasher({ cost: 5 })
      const { id, email } = await seedAccount({
        passwordHash: await old.hash(goodPassword),
        passwordScheme: old.scheme,
      })
      expect((await signIn(email)).statusCode).toBe(201)
      const [account] = await db.select().from(accountsTable).where(eq(accountsTable.id, id))
      expect(account).toMatchObject({ passwordScheme: hasher.scheme })
      expect(account?.passwordHash).toMatch(/^\$2b\$04\$/)
      expect((await signIn(email)).statusCode).toBe(201)
    })

    it.each(['recruiter', 'admin'] as const)('signs in a %s', async (role) => {
      const { email } = await seedAccount({ role })
      expect((await signIn(email)).json()).toMatchObject({ role })
    })
  })

  describe('error', () => {
    it('asks for both', async () => {
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/sessions',
        headers: { 'sec-fetch-site': 'same-origin' },
        payload: { remember: true },
      })
      expect(reply.json()).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '#/email' }, { pointer: '#/password' }],
      })
    })
  })

  describe('security', () => {
    it('ASVS 6.3.8 gives one answer, after one hash, for every reason not to let somebody in', async () => {
      const now = clock.now()
      const attempts = [
        await signIn('nobody@example.org'),
        await signIn((await seedAccount()).email, wrong),
        await signIn((await seedAccount({ activatedAt: null })).email),
        await signIn((await seedAccount({ disabledAt: now })).email),
        await signIn((await seedAccount({ passwordHash: null, passwordScheme: null })).email),
      ]
      const traces = attempts.map((reply) => {
        const { requestId: _, ...body } = reply.json()
        return { status: reply.statusCode, body, headers: Object.keys(reply.headers), cookies: reply.cookies }
      })
      for (const trace of traces) expect(trace).toEqual(traces[0])
      expect(traces[0]).toMatchObject({ status: 401, body: { code: 'credentials-not-valid' }, cookies: [] })
      expect(verified).toHaveLength(attempts.length)
    })

    it('ASVS 3.3 sets cookies scripts cannot read and other sites cannot send', async () => {
      const { email } = await seedAccount()
      const reply = await signIn(email)
      for (const name of ['session', 'device'])
        expect(cookie(reply, name)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
      expect(cookie(reply, 'session')).not.toHaveProperty('domain')
      expect(cookie(reply, 'session')).not.toHaveProperty('secure')
      expect(cookie(reply, 'signed-in')).toMatchObject({ value: '1', sameSite: 'Lax', path: '/' })
      expect(reply.headers['cache-control']).toBe('no-store')
    })

    it('ASVS 3.3.1 binds them to the host and to https where the portal is served so', async () => {
      const { email } = await seedAccount()
      const reply = await signIn(email, { portal: secure })
      for (const name of ['__Host-session', '__Host-device'])
        expect(cookie(reply, name)).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
      expect(cookie(reply, '__Host-session')).not.toHaveProperty('domain')
      const token = cookie(reply, '__Host-session')?.value ?? ''
      const me = (name: string) => secure.inject({ url: '/api/v1/me', cookies: { [name]: token } })
      expect((await me('__Host-session')).statusCode).toBe(200)
      expect((await me('session')).statusCode).toBe(401)
    })

    it('ASVS 7.2.4 makes a new token each time, and leaves the session the browser was in', async () => {
      const { email } = await seedAccount()
      const first = cookie(await signIn(email), 'session')?.value ?? ''
      const second = cookie(await signIn(email, { cookies: { session: first } }), 'session')?.value ?? ''
      expect(second).not.toBe(first)
      await expect(clientOf(app, first)(getMeEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
      expect(await clientOf(app, second)(getMeEndpoint, {})).toMatchObject({ email })
    })

    it('takes no token the browser brings along for a session', async () => {
      const { email } = await seedAccount()
      const planted = 'p'.repeat(43)
      const reply = await signIn(email, { cookies: { session: planted } })
      expect(cookie(reply, 'session')?.value).not.toBe(planted)
      await expect(clientOf(app, planted)(getMeEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
    })

    it('keeps only the hash of a token', async () => {
      const { email } = await seedAccount()
      const token = cookie(await signIn(email), 'session')?.value ?? ''
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(JSON.stringify(await db.select().from(sessionsTable))).not.toContain(token)
    })

    it('opens no session for an account disabled while its password was looked at', async () => {
      const { id, email } = await seedAccount()
      let disable = Promise.resolve()
      const slow = await buildApp({
        ...deps,
        passwords: {
          ...hasher,
          verify: async (password, hash) => {
            disable = db.transaction((tx) => disableAccount(tx, id, clock.now()))
            await disable
            return hasher.verify(password, hash)
          },
        },
      })
      expect((await signIn(email, { portal: slow })).statusCode).toBe(401)
      expect(await db.select().from(sessionsTable).where(eq(sessionsTable.accountId, id))).toEqual([])
      await slow.close()
    })

    it('ASVS 7.4.2 opens no session for an account that is being disabled at the same moment', async () => {
      const { id, email } = await seedAccount()
      const { attempt } = await db.transaction(async (tx) => {
        await disableAccount(tx, id, clock.now())
        const attempt = Promise.all([signIn(email)])
        await expect.poll(() => countWaiting(db)).toBe(1)
        return { attempt }
      })
      expect((await attempt).map(({ statusCode }) => statusCode)).toEqual([401])
      expect(await db.select().from(sessionsTable).where(eq(sessionsTable.accountId, id))).toEqual([])
    })

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['a foreign page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ])('ASVS 3.5.1 lets nobody be signed in by %s', async (_, headers, status) => {
      const { email } = await seedAccount()
      const reply = await signIn(email, { headers })
      expect(reply.statusCode).toBe(status)
      expect(reply.cookies).toEqual([])
    })
  })
})
