import { activateAccountEndpoint, registerEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import type { PasswordFault } from '@portal/contracts/accounts/password'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestRegistrations } from '#api/testing/registrations.ts'
import { mailedToken, mailsTo, registrationOf } from '#api/testing/seed-accounts.ts'
import { accountTokensTable } from './accounts.table.ts'

const { db, clock, hasher, api, accountOf, post, forget, close } = await createTestRegistrations()
beforeEach(forget)
afterAll(close)

describe('POST /accounts', () => {
  describe('happy', () => {
    it('A8.2 A8.4 keeps what was typed, hashed where it must be, and mails a link in the chosen language', async () => {
      const body = registrationOf({ locale: 'en', firstName: ' Ada ', next: '/en/offers' })
      expect(await api(registerEndpoint, { body })).toEqual({ status: 'accepted' })

      const account = await accountOf(body.email)
      expect(account).toMatchObject({
        role: 'candidate',
        firstName: 'Ada',
        locale: 'en',
        securityQuestion: 'plant',
        termsAcceptedAt: clock.now(),
        activatedAt: null,
      })
      expect(account?.passwordHash).toMatch(/^\$2b\$/)
      expect(account?.securityAnswerHash).toMatch(/^\$2b\$/)
      expect(JSON.stringify(account)).not.toMatch(/girafes|Gertrude/)

      const [mail, ...others] = await mailsTo(db, body.email)
      expect(others).toEqual([])
      expect(mail).toMatchObject({ subject: 'Activate your account', accountId: account?.id, sentAt: null })
      expect(mail?.text).toMatch(/http:\/\/localhost\/en\/activation#[A-Za-z0-9_-]{43}\n/)
      expect(mail?.text).toContain('until Wednesday 25\u00A0November\u00A02026 at\u00A010:00')
      expect(mail?.html).toContain('lang="en"')
    })

    it('A8.4 keeps the token in the fragment of the link, and only its hash in the database', async () => {
      const body = registrationOf()
      await api(registerEndpoint, { body })
      const token = await mailedToken(db, body.email)
      const [mail] = await mailsTo(db, body.email)
      for (const part of [mail?.text, mail?.html]) expect(part).not.toMatch(new RegExp(`[?&/][^#\\s"]*${token}`))
      const stored = await db.select().from(accountTokensTable)
      expect(JSON.stringify(stored)).not.toContain(token)
    })

    it('A8.2 takes the security answer however it is spelled later', async () => {
      const body = registrationOf({ securityAnswer: '  Gertrude la  Fougère ' })
      await api(registerEndpoint, { body })
      const account = await accountOf(body.email)
      expect(await hasher.verify('gertrude la fougere', account?.securityAnswerHash ?? null)).toBe(true)
    })

    it('registers again before activation: the last registration counts, and only the newest link works', async () => {
      const body = registrationOf()
      await api(registerEndpoint, { body })
      const first = await mailedToken(db, body.email)
      const before = await accountOf(body.email)
      await api(registerEndpoint, { body: { ...body, firstName: 'Dominique' } })

      expect(await accountOf(body.email)).toMatchObject({ id: before?.id, firstName: 'Dominique', role: 'candidate' })
      await expect(api(activateAccountEndpoint, { body: { token: first } })).rejects.toMatchObject({
        code: 'token-not-valid',
      })
      const second = await mailedToken(db, body.email)
      expect(await api(activateAccountEndpoint, { body: { token: second } })).toMatchObject({ email: body.email })
    })

    it('tells who owns the address that another registration took the place of theirs, password included', async () => {
      const body = registrationOf()
      const texts = async () => (await mailsTo(db, body.email)).map(({ text }) => text.includes('Celle-ci la remplace'))
      await api(registerEndpoint, { body })
      expect(await texts()).toEqual([false])
      await api(registerEndpoint, { body: { ...body, password: 'une autre girafe!' } })
      expect((await texts()).filter(Boolean)).toHaveLength(1)
    })
  })

  describe('error', () => {
    it.each([
      ['court!', ['password-too-short']],
      ['sansspecial42', ['password-needs-special']],
      ['onze < girafes', ['password-forbidden-character']],
      ['Azerty2026!', ['password-too-common']],
      ['P@ssw0rd!', ['password-too-common']],
      ['vive-camille-42', ['password-contains-context']],
      ['aubrac, toujours', ['password-contains-context']],
      ['personne.12 a faim', ['password-contains-context']],
      ['Méridien de Paris!', ['password-contains-context']],
      [`!${'girafe '.repeat(20)}`, ['password-too-long']],
      ['girafes \uD800 !', ['password-ill-formed']],
    ] as readonly (readonly [string, PasswordFault[]])[])(
      'A8.3 points at the password %j: %j',
      async (password, codes) => {
        const response = await post(JSON.stringify(registrationOf({ password })).replace('\ud800', '\\ud800'))
        expect(response.status).toBe(400)
        expect(await response.json()).toMatchObject({
          code: 'validation-failed',
          errors: codes.map((code) => ({ pointer: '#/password', code })),
        })
      },
    )

    it.each([
      'firstName',
      'lastName',
      'email',
      'password',
      'securityQuestion',
      'securityAnswer',
      'acceptsTerms',
      'locale',
    ] as const)('B5 asks for %s', async (field) => {
      const { [field]: _, ...body } = registrationOf()
      const response = await post(body)
      expect(await response.json()).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: `#/${field}` }],
      })
    })

    it('C4.6 D1 refuses when the terms are not accepted', async () => {
      const response = await post({ ...registrationOf(), acceptsTerms: false })
      expect(await response.json()).toMatchObject({ errors: [{ pointer: '#/acceptsTerms' }] })
    })

    it.each(['camille', 'camille@', 'camille@exemple', 'a b@example.org', 'camille@example.org\r\nBcc: x@example.org'])(
      'A8.2 refuses %j as an address',
      async (email) => {
        const response = await post(registrationOf({ email }))
        expect(await response.json()).toMatchObject({ errors: [{ pointer: '#/email' }] })
        expect(await accountOf(email)).toBeUndefined()
      },
    )
  })
})
