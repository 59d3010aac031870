import {
  activateAccountEndpoint,
  registerEndpoint,
  resendActivationEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { clientOf } from '#api/testing/app.ts'
import { fullHasher } from '#api/testing/password-hasher.ts'
import { createTestRegistrations } from '#api/testing/registrations.ts'
import { seedSession } from '#api/testing/seed.ts'
import { mailedToken, mailsTo, registrationOf } from '#api/testing/seed-accounts.ts'
import { createInvitedAccount } from './accounts.public.ts'
import { accountsTable } from './accounts.table.ts'

const { app, deps, db, clock, work, api, accountOf, post, forget, close } = await createTestRegistrations()
beforeEach(forget)
afterAll(close)

describe('POST /accounts', () => {
  describe('security', () => {
    /** Everything an outsider could tell two registrations apart by, and what each costs us. */
    const traceOf = async (body: unknown) => {
      const [mailsBefore] = await db.select({ count: sql<number>`count(*)::int` }).from(mailsTable)
      work.hashes = 0
      const response = await post(body)
      const [mailsAfter] = await db.select({ count: sql<number>`count(*)::int` }).from(mailsTable)
      const { 'content-length': length, ...headers } = Object.fromEntries(response.headers)
      return {
        status: response.status,
        text: await response.text(),
        headers: Object.keys(headers),
        length,
        hashes: work.hashes,
        mails: (mailsAfter?.count ?? 0) - (mailsBefore?.count ?? 0),
      }
    }

    it('ASVS 6.3.8 answers the same, after the same work, for new, waiting, active and invited addresses', async () => {
      const fresh = registrationOf()
      const trace = await traceOf(fresh)
      expect(trace).toMatchObject({ status: 202, hashes: 2, mails: 1 })

      const waiting = await traceOf(fresh)
      const { email: active } = await seedSession(db, 'candidate')
      const invited = registrationOf().email
      await db.transaction((tx) =>
        createInvitedAccount(deps, tx, { role: 'admin', email: invited, firstName: 'A', lastName: 'B', locale: 'fr' }),
      )
      expect(waiting).toEqual(trace)
      expect(await traceOf(registrationOf({ email: active }))).toEqual(trace)
      expect(await traceOf(registrationOf({ email: invited }))).toEqual(trace)
    })

    it('writes « you already have an account » to the address of the account, not to the one that was typed', async () => {
      const { email, accountId } = await seedSession(db, 'candidate')
      const wide = email.replace('example', '\uFF45xample')
      await post(registrationOf({ email: wide, next: '/fr/offres' }))
      expect(await mailsTo(db, wide)).toEqual([])
      const [mail] = await mailsTo(db, email)
      expect(mail).toMatchObject({ subject: 'Vous avez déjà un compte', accountId })
      expect(mail?.text).toContain('http://localhost/fr/connexion?next=%2Ffr%2Foffres')
      expect(mail?.text).not.toContain('#')
    })

    it('changes nothing of an active account', async () => {
      const { email, accountId } = await seedSession(db, 'recruiter')
      const [before] = await db.select().from(accountsTable).where(eq(accountsTable.id, accountId))
      await post(registrationOf({ email }))
      const [after] = await db.select().from(accountsTable).where(eq(accountsTable.id, accountId))
      expect(after).toEqual(before)
    })

    it('gives an invited administrator no password of a stranger’s', async () => {
      const email = registrationOf().email
      await db.transaction((tx) =>
        createInvitedAccount(deps, tx, { role: 'admin', email, firstName: 'A', lastName: 'B', locale: 'fr' }),
      )
      await post(registrationOf({ email }))
      expect(await accountOf(email)).toMatchObject({ role: 'admin', passwordHash: null, firstName: 'A' })
      await expect(
        api(activateAccountEndpoint, { body: { token: await mailedToken(db, email) } }),
      ).rejects.toMatchObject({ code: 'validation-failed' })
    })

    it('makes one account of simultaneous registrations', async () => {
      const body = registrationOf()
      const answers = await Promise.all(Array.from({ length: 4 }, () => post(body)))
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202])
      const rows = await db.select().from(accountsTable).where(eq(accountsTable.emailKey, body.email))
      expect(rows).toHaveLength(1)
    })

    it('mails one address five times an hour at most, and says nothing about it', async () => {
      const body = registrationOf()
      for (let time = 1; time <= 7; time += 1) expect((await post(body)).status).toBe(202)
      expect(await mailsTo(db, body.email)).toHaveLength(5)
      clock.advance({ minutes: 61 })
      await post(body)
      expect(await mailsTo(db, body.email)).toHaveLength(6)
    })

    it('ASVS 2.4.1 limits what one place may ask for, and says how long to wait', async () => {
      const small = await buildApp({ ...deps, limits: { ...deps.limits, REGISTRATIONS_PER_HOUR: 2 } })
      const register = () => clientOf(small)(registerEndpoint, { body: registrationOf() })
      await register()
      await clientOf(small)(resendActivationEndpoint, { body: { email: 'a@example.org', locale: 'fr' } })
      await expect(register()).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 3600 })
      await small.close()
    })

    it('ASVS 15.2.2 asks to come back when too many passwords are being hashed, and keeps nothing', async () => {
      const full = await buildApp({ ...deps, passwords: fullHasher })
      const body = registrationOf()
      const register = clientOf(full)(registerEndpoint, { body })
      await expect(register).rejects.toMatchObject({ code: 'service-busy', retryAfterSeconds: 5 })
      expect(await accountOf(body.email)).toBeUndefined()
      expect(await mailsTo(db, body.email)).toEqual([])
      await full.close()
    })

    it('ASVS 2.4.1 15.2.2 counts no registration that found too many passwords being hashed', async () => {
      const limits = { ...deps.limits, REGISTRATIONS_PER_HOUR: 2 }
      const full = await buildApp({ ...deps, limits, passwords: fullHasher })
      const small = await buildApp({ ...deps, limits })
      const register = (portal: typeof app) => clientOf(portal)(registerEndpoint, { body: registrationOf() })
      await register(small)
      for (let time = 1; time <= 3; time += 1)
        await expect(register(full)).rejects.toMatchObject({ code: 'service-busy' })
      await register(small)
      await expect(register(small)).rejects.toMatchObject({ code: 'too-many-requests' })
      await Promise.all([full.close(), small.close()])
    })

    it('refuses a role, an id, a date of activation: nobody makes themselves an administrator', async () => {
      for (const extra of [{ role: 'admin' }, { id: 'x' }, { activatedAt: '2026-01-01' }]) {
        const body = { ...registrationOf(), ...extra }
        const [name] = Object.keys(extra)
        expect(await (await post(body)).json()).toMatchObject({
          code: 'validation-failed',
          errors: [{ pointer: `#/${name}`, code: 'unknown-field' }],
        })
        expect(await accountOf(body.email)).toBeUndefined()
      }
    })

    it.each(['__proto__', 'constructor'])('refuses %s', async (key) => {
      const body = registrationOf()
      const text = JSON.stringify(body).replace('{', `{"${key}":{"prototype":{"role":"admin"},"role":"admin"},`)
      const response = await post(text)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'validation-failed' })
      expect(await accountOf(body.email)).toBeUndefined()
    })

    it.each(['Camille\r\nBcc: victim@example.org', 'Cam\u2028ille', '<b>Camille</b>', 'https://evil.example/'])(
      'refuses %j as a name',
      async (firstName) => {
        const response = await post(registrationOf({ firstName }))
        expect(await response.json()).toMatchObject({ errors: [{ pointer: '#/firstName' }] })
      },
    )

    it('writes nothing a stranger typed into the mail but the address it goes to', async () => {
      const body = registrationOf({ firstName: 'Gagnez', lastName: 'evil.example', securityAnswer: 'evil.example' })
      await post(body)
      const [mail] = await mailsTo(db, body.email)
      expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/Gagnez|evil\.example/)
    })

    it('sends nobody to another site afterwards', async () => {
      for (const next of ['//evil.example', 'https://evil.example/fr', '/\\evil.example', '/fr/connexion']) {
        const body = registrationOf({ next })
        await post(body)
        const token = await mailedToken(db, body.email)
        expect(await api(activateAccountEndpoint, { body: { token } })).toMatchObject({ next: null })
      }
    })

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['a sibling of ours', { 'sec-fetch-site': 'same-site' }, 403],
      ['a text/plain form', { 'content-type': 'text/plain' }, 415],
    ])('ASVS 3.5.1 refuses what comes from %s', async (_, headers, status) => {
      const body = registrationOf()
      expect((await post(body, headers)).status).toBe(status)
      expect(await accountOf(body.email)).toBeUndefined()
    })
  })
})
