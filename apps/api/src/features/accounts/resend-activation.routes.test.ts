import {
  activateAccountEndpoint,
  registerEndpoint,
  resendActivationEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestRegistrations } from '#api/testing/registrations.ts'
import { seedSession } from '#api/testing/seed.ts'
import { mailedToken, mailsTo, registrationOf } from '#api/testing/seed-accounts.ts'
import { createInvitedAccount } from './accounts.public.ts'

const { deps, db, api, forget, close } = await createTestRegistrations()
beforeEach(forget)
afterAll(close)

describe('POST /accounts/activation/resend', () => {
  const resend = (email: string) => api(resendActivationEndpoint, { body: { email, locale: 'en' } })

  describe('happy', () => {
    it('A8.4 mails a new link, in the account’s language, that remembers where the person was going', async () => {
      const body = registrationOf({ next: '/fr/offres' })
      await api(registerEndpoint, { body })
      const first = await mailedToken(db, body.email)
      expect(await resend(body.email.toUpperCase())).toEqual({ status: 'accepted' })
      const second = await mailedToken(db, body.email)
      expect(second).not.toBe(first)
      await expect(api(activateAccountEndpoint, { body: { token: first } })).rejects.toMatchObject({
        code: 'token-not-valid',
      })
      expect(await api(activateAccountEndpoint, { body: { token: second } })).toMatchObject({ next: '/fr/offres' })
    })

    it('B5 invites again whoever was invited', async () => {
      const { email } = registrationOf()
      await db.transaction((tx) =>
        createInvitedAccount(deps, tx, { role: 'recruiter', email, firstName: 'A', lastName: 'B', locale: 'fr' }),
      )
      await resend(email)
      expect((await mailsTo(db, email)).map(({ subject }) => subject)).toEqual([
        'Votre accès au recrutement',
        'Votre accès au recrutement',
      ])
    })
  })

  describe('error', () => {
    it('asks for an address', async () => {
      await expect(resend('nowhere')).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: [{ pointer: '#/email' }] },
      })
    })
  })

  describe('security', () => {
    it('ASVS 6.3.8 answers everyone alike, with one mail each', async () => {
      const { email: active } = await seedSession(db, 'candidate')
      const unknown = registrationOf().email
      for (const email of [active, unknown]) {
        expect(await resend(email)).toEqual({ status: 'accepted' })
        expect(await mailsTo(db, email)).toHaveLength(1)
      }
      expect((await mailsTo(db, unknown))[0]).toMatchObject({ subject: 'No account to activate', accountId: null })
      expect((await mailsTo(db, active))[0]).toMatchObject({ subject: 'Vous avez déjà un compte' })
    })

    it('floods nobody', async () => {
      const { email } = registrationOf()
      for (let time = 1; time <= 7; time += 1) await resend(email)
      expect(await mailsTo(db, email)).toHaveLength(5)
    })
  })
})
