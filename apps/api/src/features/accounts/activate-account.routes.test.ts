import {
  activateAccountEndpoint,
  describeActivationEndpoint,
  registerEndpoint,
  signInEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { attemptsTable } from '#api/platform/auth/attempts.table.ts'
import { newToken } from '#api/platform/auth/session-token.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { fullHasher } from '#api/testing/password-hasher.ts'
import { goodPassword, mailedToken, mailsTo, registrationOf } from '#api/testing/seed-accounts.ts'
import { createInvitedAccount, disableAccount } from './accounts.public.ts'
import { accountsTable } from './accounts.table.ts'

const { app, deps, db, clock, close } = await createTestApp()
const api = clientOf(app)

beforeEach(async () => {
  await db.delete(attemptsTable)
})
afterAll(close)

const register = async (changes = {}) => {
  const body = registrationOf(changes)
  await api(registerEndpoint, { body })
  return { ...body, token: await mailedToken(db, body.email) }
}
const invite = async (role: 'recruiter' | 'admin' = 'recruiter') => {
  const { email } = registrationOf()
  const invitation = { role, email, firstName: 'Grace', lastName: 'Hopper', locale: 'fr' } as const
  const { outcome, accountId } = await db.transaction((tx) => createInvitedAccount(deps, tx, invitation))
  return { email, outcome, accountId, token: await mailedToken(db, email) }
}
const activate = (token: string, password?: string) =>
  api(activateAccountEndpoint, { body: { token, ...(password !== undefined && { password }) } })
const accountOf = async (email: string) => {
  const [account] = await db.select().from(accountsTable).where(eq(accountsTable.email, email))
  return account
}

describe('POST /accounts/activation', () => {
  describe('happy', () => {
    it('A8.4 C4.1 activates, says with which address to sign in, and where the person was going', async () => {
      const { email, token } = await register({ next: '/fr/offres/MER-1/hydrologue' })
      expect(await activate(token)).toEqual({ email, next: '/fr/offres/MER-1/hydrologue' })
      expect(await accountOf(email)).toMatchObject({ activatedAt: clock.now() })
      const me = await api(signInEndpoint, { body: { email, password: goodPassword } })
      expect(me).toMatchObject({ email, role: 'candidate' })
    })

    it('lets an invited recruiter choose a password', async () => {
      const { email, token } = await invite()
      expect(await activate(token, goodPassword)).toEqual({ email, next: null })
      const me = await api(signInEndpoint, { body: { email, password: goodPassword } })
      expect(me).toMatchObject({ email, role: 'recruiter' })
    })

    it('invites the same person again with a new link, and takes nobody’s address', async () => {
      const first = await invite()
      const again = await db.transaction((tx) =>
        createInvitedAccount(deps, tx, {
          role: 'recruiter',
          email: first.email.toUpperCase(),
          firstName: 'Grace',
          lastName: 'Hopper',
          locale: 'fr',
        }),
      )
      expect(again).toEqual({ outcome: 'invited-again', accountId: first.accountId })
      await expect(activate(first.token, goodPassword)).rejects.toMatchObject({ code: 'token-not-valid' })

      const { email } = await register()
      const mailsBefore = await mailsTo(db, email)
      const taken = await db.transaction((tx) =>
        createInvitedAccount(deps, tx, { role: 'admin', email, firstName: 'A', lastName: 'B', locale: 'fr' }),
      )
      expect(taken.outcome).toBe('taken')
      expect(await accountOf(email)).toMatchObject({ role: 'candidate' })
      expect(await mailsTo(db, email)).toEqual(mailsBefore)
    })
  })

  describe('error', () => {
    it('refuses a link of 24 hours ago', async () => {
      const { email, token } = await register()
      clock.advance({ minutes: 24 * 60 })
      await expect(activate(token)).rejects.toMatchObject({ code: 'token-not-valid', problem: { status: 400 } })
      expect(await accountOf(email)).toMatchObject({ activatedAt: null })
    })

    it('still takes it a minute before', async () => {
      const { email, token } = await register()
      clock.advance({ minutes: 24 * 60 - 1 })
      expect(await activate(token)).toMatchObject({ email })
    })

    it('refuses a second use', async () => {
      const { token } = await register()
      await activate(token)
      await expect(activate(token)).rejects.toMatchObject({ code: 'token-not-valid' })
    })

    it('refuses a token of nobody’s, and what is no token', async () => {
      await expect(activate(newToken())).rejects.toMatchObject({ code: 'token-not-valid' })
      await expect(activate('short')).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: [{ pointer: '#/token' }] },
      })
    })

    it.each([
      [undefined, ['required']],
      ['Azerty2026!', ['password-too-common']],
      ['vive-hopper-42', ['password-contains-context']],
    ] as const)('asks an invited person for a good password: %j', async (password, codes) => {
      const { token, email } = await invite()
      await expect(activate(token, password)).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: codes.map((code) => ({ pointer: '#/password', code })) },
      })
      expect(await accountOf(email)).toMatchObject({ passwordHash: null, activatedAt: null })
      expect(await activate(token, goodPassword)).toMatchObject({ email })
    })
  })

  describe('security', () => {
    it('lets one of many simultaneous uses through', async () => {
      const { email, token } = await register()
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => activate(token)))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([
        { status: 'fulfilled', value: { email, next: null } },
      ])
    })

    it('lets nobody choose a password for a candidate', async () => {
      const { email, token } = await register()
      await expect(activate(token, 'deux thés, onze girafes')).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: [{ pointer: '#/password', code: 'unknown-field' }] },
      })
      expect(await accountOf(email)).toMatchObject({ activatedAt: null })
    })

    it('opens no session: only the password does', async () => {
      const { token } = await register()
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/accounts/activation',
        headers: { 'sec-fetch-site': 'same-origin' },
        payload: { token },
      })
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['set-cookie']).toBeUndefined()
    })

    it('refuses the link of an account that was disabled', async () => {
      const { accountId, token } = await invite()
      await db.transaction((tx) => disableAccount(tx, accountId, clock.now()))
      await expect(activate(token, goodPassword)).rejects.toMatchObject({ code: 'token-not-valid' })
    })

    it('ASVS 15.2.2 asks to come back when too many passwords are being hashed, and the link still works', async () => {
      const full = await buildApp({ ...deps, passwords: fullHasher })
      const { email, token } = await invite()
      const attempt = clientOf(full)(activateAccountEndpoint, { body: { token, password: goodPassword } })
      await expect(attempt).rejects.toMatchObject({ code: 'service-busy', retryAfterSeconds: 5 })
      expect(await activate(token, goodPassword)).toEqual({ email, next: null })
      await full.close()
    })

    it('ASVS 2.4.1 15.2.2 counts no link that found too many passwords being hashed', async () => {
      const limits = { ...deps.limits, ADDRESS_ATTEMPTS: 2 }
      const full = await buildApp({ ...deps, limits, passwords: fullHasher })
      const small = await buildApp({ ...deps, limits })
      const { email, token } = await invite()
      const follow = (portal: typeof app) =>
        clientOf(portal)(activateAccountEndpoint, { body: { token, password: goodPassword } })
      for (let time = 1; time <= 3; time += 1)
        await expect(follow(full)).rejects.toMatchObject({ code: 'service-busy' })
      expect(await follow(small)).toEqual({ email, next: null })
      await expect(follow(small)).rejects.toMatchObject({ code: 'token-not-valid' })
      await expect(follow(small)).rejects.toMatchObject({ code: 'too-many-requests' })
      await Promise.all([full.close(), small.close()])
    })

    it('ASVS 2.4.1 limits the links tried from one place', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, ADDRESS_ATTEMPTS: 3 } })
      const guess = () => clientOf(small)(activateAccountEndpoint, { body: { token: newToken() } })
      for (let attempt = 1; attempt <= 3; attempt += 1)
        await expect(guess()).rejects.toMatchObject({ code: 'token-not-valid' })
      await expect(guess()).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 900 })
      await small.close()
    })
  })
})

describe('POST /accounts/activation/description', () => {
  const describeLink = (token: string) => api(describeActivationEndpoint, { body: { token } })

  it('happy: says what the page must ask for, as often as it is asked', async () => {
    const { email, token } = await register()
    for (let time = 1; time <= 3; time += 1) expect(await describeLink(token)).toEqual({ needsPassword: false, email })
    expect(await accountOf(email)).toMatchObject({ activatedAt: null })
    const invited = await invite('admin')
    expect(await describeLink(invited.token)).toEqual({ needsPassword: true, email: invited.email })
  })

  it('error: refuses a used, an expired and an unknown link alike', async () => {
    const used = await register()
    await activate(used.token)
    const expired = await register()
    clock.advance({ minutes: 24 * 60 })
    for (const token of [used.token, expired.token, newToken()])
      await expect(describeLink(token)).rejects.toMatchObject({ code: 'token-not-valid' })
  })
})
