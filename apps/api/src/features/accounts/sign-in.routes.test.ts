import { signOutEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import type { Role } from '@portal/contracts/http/endpoint'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { sessionsTable } from '#api/platform/auth/sessions.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { createTestHasher, fullHasher } from '#api/testing/password-hasher.ts'
import { goodPassword } from '#api/testing/seed-accounts.ts'
import { countWaiting } from '#api/testing/seed-applications.ts'
import { disableAccount } from './accounts.public.ts'
import { accountsTable } from './accounts.table.ts'

const hasher = createTestHasher()
let verified: (string | null)[] = []
const passwords = {
  ...hasher,
  verify: (password: string, hash: string | null) => {
    verified.push(hash)
    return hasher.verify(password, hash)
  },
}
const { app, deps, db, clock, close } = await createTestApp({ passwords })
const secure = await buildApp({ ...deps, publicUrl: 'https://portal.example' })

beforeEach(async () => {
  verified = []
  await db.delete(attemptsTable)
})
afterAll(async () => {
  await secure.close()
  await close()
})

const seedAccount = async (changes: Partial<typeof accountsTable.$inferInsert> = {}) => {
  const id = newId()
  const email = `${id}@example.org`
  const account = {
    id,
    role: 'candidate' as Role,
    email,
    emailKey: email,
    passwordHash: await hasher.hash(goodPassword),
    passwordScheme: hasher.scheme,
    firstName: 'Ada',
    lastName: 'Byron',
    locale: 'fr' as const,
    createdAt: clock.now(),
    activatedAt: clock.now(),
    ...changes,
  }
  await db.insert(accountsTable).values(account)
  return account
}

type Attempt = {
  password?: string
  remember?: boolean
  cookies?: Record<string, string>
  remoteAddress?: string
  headers?: Record<string, string>
  portal?: typeof app
}
const signIn = (email: string, attempt: Attempt = {}) => {
  const { password = goodPassword, remember = false, portal = app, cookies = {}, headers = {}, remoteAddress } = attempt
  return portal.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 (Windows) Firefox/140.0', ...headers },
    cookies,
    payload: { email, password, remember },
    ...(remoteAddress && { remoteAddress }),
  })
}
const cookie = (reply: Awaited<ReturnType<typeof signIn>>, name: string) =>
  reply.cookies.find((known) => known.name === name)
const wrong = { password: 'deux girafes, onze thés' }

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
      const reply = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { remember: true } })
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

    it('ASVS 6.3.1 makes guessers wait longer and longer, and says how long', async () => {
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 10; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
      const refused = await signIn(email)
      expect(refused.statusCode).toBe(429)
      expect(refused.headers['retry-after']).toBe('2')
      expect(refused.json()).toMatchObject({ code: 'too-many-requests' })
      expect(verified).toHaveLength(10)

      clock.advance({ minutes: 2 / 60 })
      expect((await signIn(email, wrong)).statusCode).toBe(401)
      expect((await signIn(email, wrong)).headers['retry-after']).toBe('4')
    })

    it('treats an address without an account just the same', async () => {
      for (let guess = 1; guess <= 10; guess += 1) await signIn('no.one@example.org', wrong)
      expect((await signIn('no.one@example.org', wrong)).headers['retry-after']).toBe('2')
    })

    it('counts guesses that arrive together', async () => {
      const { email } = await seedAccount()
      const replies = await Promise.all(Array.from({ length: 25 }, () => signIn(email, wrong)))
      expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
      expect(verified).toHaveLength(10)
    })

    it('never locks out the browser that signed in before', async () => {
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 12; guess += 1) await signIn(email, wrong)
      expect((await signIn(email)).statusCode).toBe(429)
      const known = await signIn(email, { cookies: { device } })
      expect(known.statusCode).toBe(201)
      expect(cookie(known, 'device')?.value).toBe(device)
    })

    it('gives a known browser no free guesses either', async () => {
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 10; guess += 1) await signIn(email, { ...wrong, cookies: { device } })
      expect((await signIn(email, { cookies: { device } })).statusCode).toBe(429)
    })

    it('knows a browser for its own account only', async () => {
      const mine = await seedAccount()
      const theirs = await seedAccount()
      const device = cookie(await signIn(mine.email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 10; guess += 1) await signIn(theirs.email, wrong)
      expect((await signIn(theirs.email, { cookies: { device } })).statusCode).toBe(429)
    })

    it('forgets the guesses once the owner is in', async () => {
      const { email } = await seedAccount()
      for (let round = 1; round <= 3; round += 1) {
        for (let guess = 1; guess <= 9; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
        expect((await signIn(email)).statusCode).toBe(201)
      }
    })

    it('limits the guesses from one place over many accounts, and not the sign-ins', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, ADDRESS_ATTEMPTS: 3 } })
      const here = { portal: small, remoteAddress: '203.0.113.7' }
      const { email } = await seedAccount()
      for (let time = 1; time <= 5; time += 1) expect((await signIn(email, here)).statusCode).toBe(201)
      for (let guess = 1; guess <= 3; guess += 1)
        expect((await signIn(`somebody.${guess}@example.org`, { ...here, ...wrong })).statusCode).toBe(401)
      const refused = await signIn(email, { ...here, remoteAddress: '203.0.113.200' })
      expect(refused.statusCode).toBe(429)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
      expect((await signIn(email, { ...here, remoteAddress: '198.51.100.7' })).statusCode).toBe(201)
      await small.close()
    })

    it('security.md 5 holds up no account from a place that has no guess left', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, ADDRESS_ATTEMPTS: 3 } })
      const here = { portal: small, remoteAddress: '203.0.113.7', ...wrong }
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 3; guess += 1)
        expect((await signIn(`somebody.${guess}@example.org`, here)).statusCode).toBe(401)
      for (let time = 1; time <= 12; time += 1) expect((await signIn(email, here)).statusCode).toBe(429)
      expect((await signIn(email, { ...here, remoteAddress: '198.51.100.7' })).statusCode).toBe(401)
      await small.close()
    })

    it('limits the guesses from everywhere together', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, OVERALL_ATTEMPTS: 3 } })
      const { email } = await seedAccount()
      const device = cookie(await signIn(email), 'device')?.value ?? ''
      for (let guess = 1; guess <= 3; guess += 1)
        await signIn(`other.${guess}@example.org`, { portal: small, remoteAddress: `203.0.${guess}.7`, ...wrong })
      expect((await signIn(email, { portal: small, remoteAddress: '198.51.100.7' })).statusCode).toBe(429)
      expect((await signIn(email, { portal: small, cookies: { device } })).statusCode).toBe(201)
      await small.close()
    })

    it('ASVS 15.2.2 asks to come back, known or not, when too many passwords are being looked at', async () => {
      const { email } = await seedAccount()
      const full = await buildApp({ ...deps, passwords: fullHasher })
      for (const address of [email, 'no.one@example.org']) {
        const reply = await signIn(address, { portal: full })
        expect(reply.statusCode).toBe(503)
        expect(reply.headers['retry-after']).toBe('5')
        expect(reply.json()).toMatchObject({ code: 'service-busy' })
        expect(reply.cookies).toEqual([])
      }
      expect((await signIn(email)).statusCode).toBe(201)
      await full.close()
    })

    it('security.md 5 counts no guess where nobody looked at the password', async () => {
      const { email } = await seedAccount()
      for (let guess = 1; guess <= 9; guess += 1) expect((await signIn(email, wrong)).statusCode).toBe(401)
      const limits = { ...deps.limits, ADDRESS_ATTEMPTS: 12, OVERALL_ATTEMPTS: 12 }
      const full = await buildApp({ ...deps, limits, passwords: fullHasher })
      for (let time = 1; time <= 12; time += 1) expect((await signIn(email, { portal: full })).statusCode).toBe(503)
      const counts = await db.select({ count: attemptsTable.count }).from(attemptsTable)
      expect(counts).toEqual([{ count: 9 }, { count: 9 }, { count: 9 }])
      expect((await signIn(email, wrong)).statusCode).toBe(401)
      expect((await signIn(email)).statusCode).toBe(429)
      await full.close()
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

describe('DELETE /sessions/current', () => {
  it('happy: ends the session at once, and has the browser forget it', async () => {
    const { email } = await seedAccount()
    const session = cookie(await signIn(email), 'session')?.value ?? ''
    const reply = await app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: { 'sec-fetch-site': 'same-origin' },
      cookies: { session },
    })
    expect(reply.statusCode).toBe(204)
    expect(reply.body).toBe('')
    expect(cookie(reply, 'session')).toMatchObject({ value: '', expires: new Date(0) })
    expect(cookie(reply, 'device')).toBeUndefined()
    expect(reply.headers['clear-site-data']).toBe('"storage"')
    await expect(clientOf(app, session)(getMeEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  it('error: wants somebody signed in', async () => {
    await expect(clientOf(app)(signOutEndpoint, {})).rejects.toMatchObject({ code: 'sign-in-required' })
  })

  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a foreign origin', { origin: 'https://evil.example' }],
    ['of an unknown origin, with a cookie', {}],
  ])('security: signs nobody out %s', async (_, headers) => {
    const { email } = await seedAccount()
    const session = cookie(await signIn(email), 'session')?.value ?? ''
    const reply = await app.inject({ method: 'DELETE', url: '/api/v1/sessions/current', headers, cookies: { session } })
    expect(reply.json()).toMatchObject({ code: 'origin-refused', status: 403 })
    expect(await clientOf(app, session)(getMeEndpoint, {})).toMatchObject({ email })
  })
})
