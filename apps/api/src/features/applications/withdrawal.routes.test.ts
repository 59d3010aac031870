import {
  getApplicationEndpoint,
  reactivateApplicationEndpoint,
  submitApplicationEndpoint,
  withdrawApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { changeApplicationStatusEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { raceOver } from '#api/testing/races.ts'
import { seedProfile, seedRecruiter, seedSession } from '#api/testing/seed.ts'
import { deadlineOfTests, seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { applicationEventsTable, applicationsTable } from './applications.table.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

const labels = defaultPolicy.applications.statusLabels

type Status = NonNullable<Parameters<typeof seedApplication>[1]['status']>

const withApplication = async (
  status: Status = 'submitted',
  offerSeed: Parameters<typeof seedOfferToApplyTo>[1] = {},
) => {
  const { accountId: candidateId, email, token } = await seedSession(db, 'candidate', { now: clock.now() })
  await seedProfile(db, candidateId)
  const offer = await seedOfferToApplyTo(db, { recruitmentEmail: 'labo@example.org', ...offerSeed })
  const { applicationId } = await seedApplication(deps, { candidateId, offerId: offer.offerId, status })
  const api = clientOf(app, token)
  const params = { applicationId }
  return {
    ...{ api, token, candidateId, email, offer, applicationId, params },
    withdraw: (mail: { message: string } | null) => api(withdrawApplicationEndpoint, { params, body: { mail } }),
    reactivate: () => api(reactivateApplicationEndpoint, { params }),
  }
}

const mailsOf = (accountId: string) =>
  db.select().from(mailsTable).where(eq(mailsTable.accountId, accountId)).orderBy(asc(mailsTable.id))
const historyOf = async (id: typeof applicationsTable.$inferSelect.id) =>
  (
    await db
      .select()
      .from(applicationEventsTable)
      .where(eq(applicationEventsTable.applicationId, id))
      .orderBy(asc(applicationEventsTable.at), asc(applicationEventsTable.id))
  ).map(({ kind, status }) => (kind === 'status' ? status : kind))

describe('POST /me/applications/:applicationId/withdrawal', () => {
  describe('happy', () => {
    it('A13.3 A13.4 B14 sends the person’s words to the recruiter, with a copy, and withdraws', async () => {
      const { withdraw, candidateId, email, offer, applicationId } = await withApplication()
      clock.advance({ minutes: 3 })
      const withdrawn = await withdraw({ message: '  J’ai accepté un autre poste. <b>Merci</b>  ' })
      expect(withdrawn).toMatchObject({ status: 'withdrawn', statusChangedAt: clock.now().toISOString(), version: 2 })

      const subject = `[Portail Emploi Institut Méridien] Retrait de candidature pour l’offre ${offer.reference}`
      const message = 'J’ai accepté un autre poste. <b>Merci</b>'
      const [toRecruiter, copy, ...more] = await mailsOf(candidateId)
      expect(more).toEqual([])
      expect(toRecruiter).toMatchObject({ recipient: 'labo@example.org', subject, replyTo: email })
      expect(copy).toMatchObject({ recipient: email, subject, replyTo: null })
      for (const mail of [toRecruiter, copy]) {
        expect(mail?.text).toContain(`> ${message}`)
        expect(mail?.html).toContain('&lt;b&gt;Merci&lt;/b&gt;')
      }
      expect(copy?.text).toContain(labels.withdrawn.fr)
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted', 'withdrawn', 'withdrawal-mail'])
      expect(withdrawn.events.find(({ kind }) => kind === 'withdrawal-mail')).toMatchObject({
        message,
        by: 'candidate',
      })
    })

    it('A13.2 sends the mail as proposed when no word was changed', async () => {
      const { withdraw, candidateId, offer } = await withApplication()
      await withdraw({ message: '' })
      const [toRecruiter] = await mailsOf(candidateId)
      expect(toRecruiter?.text).toContain(
        `Je retire ma candidature à l’offre «\u00A0${offer.title}\u00A0» (${offer.reference})`,
      )
      expect(toRecruiter?.text).toContain('Ada Byron')
    })

    it('B14 B13 tells nobody but the candidate, when asked to', async () => {
      const { withdraw, candidateId, email, applicationId } = await withApplication()
      await withdraw(null)
      expect(await mailsOf(candidateId)).toMatchObject([
        {
          recipient: email,
          subject: expect.stringContaining(labels.withdrawn.fr),
          text: expect.stringContaining('Vous avez retiré'),
        },
      ])
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted', 'withdrawn'])
    })

    it('writes to the recruiters of the structure when it has no mailbox, and to the employer’s desk failing both', async () => {
      const first = await withApplication('submitted', { recruitmentEmail: null })
      const recruiter = await seedRecruiter(db, first.offer.structureId)
      await first.withdraw({ message: 'Bonjour' })
      expect((await mailsOf(first.candidateId)).map(({ recipient }) => recipient)).toEqual([
        recruiter.email,
        first.email,
      ])

      const second = await withApplication('submitted', { recruitmentEmail: null })
      await second.withdraw({ message: 'Bonjour' })
      const desk = defaultPolicy.employer.contactEmail.recruiter
      expect((await mailsOf(second.candidateId)).map(({ recipient }) => recipient)).toEqual([desk, second.email])
    })

    it.each(['in-review', 'waitlisted', 'accepted'] as const)('A13.1 withdraws one that is %s', async (status) => {
      const { withdraw } = await withApplication(status)
      expect(await withdraw(null)).toMatchObject({ status: 'withdrawn' })
    })

    it('is possible after the deadline, which then makes it final', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 60_000))
      const { withdraw } = await withApplication()
      expect(await withdraw(null)).toMatchObject({ status: 'withdrawn', isReactivable: false })
    })
  })

  describe('simultaneous', () => {
    it('withdraws once', async () => {
      const { withdraw, candidateId, applicationId } = await withApplication()
      const press = () => withdraw({ message: 'Bonjour' })
      const outcomes = await raceOver(db, applicationId, [press, press])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes).toContainEqual({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'application-already-closed' }),
      })
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted', 'withdrawn', 'withdrawal-mail'])
      expect(await mailsOf(candidateId)).toHaveLength(2)
    })

    const withDraftRace = async () => {
      const application = await withApplication('draft')
      const { api, params } = application
      const submit = () =>
        api(submitApplicationEndpoint, { params, headers: { 'idempotency-key': newId() }, body: { certifies: true } })
      return { ...application, submit }
    }

    it('withdraws a draft that is sent first', async () => {
      const { submit, withdraw, applicationId, candidateId } = await withDraftRace()
      const outcomes = await raceOver(db, applicationId, [submit, () => withdraw(null)])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted', 'withdrawn'])
      expect(await mailsOf(candidateId)).toHaveLength(2)
    })

    it('sends a draft whose withdrawal came first, which was not sent yet', async () => {
      const { submit, withdraw, applicationId, candidateId } = await withDraftRace()
      const [withdrawal, submission] = await raceOver(db, applicationId, [() => withdraw(null), submit])
      expect(withdrawal).toMatchObject({ status: 'rejected', reason: { code: 'application-not-sent' } })
      expect(submission).toMatchObject({ status: 'fulfilled', value: { status: 'submitted' } })
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted'])
      expect(await mailsOf(candidateId)).toHaveLength(1)
    })

    it.each([
      ['a withdrawal before a recruiter’s decision', 'withdrawn', 'application-changed'],
      ['a recruiter’s decision before a withdrawal', 'not-selected', 'application-already-closed'],
    ] as const)('%s: one winner, one history, one mail', async (_, winner, refusal) => {
      const { withdraw, applicationId, candidateId, offer } = await withApplication('in-review')
      const recruiter = clientOf(app, (await seedRecruiter(db, offer.structureId)).token)
      const decide = () =>
        recruiter(changeApplicationStatusEndpoint, {
          params: { applicationId },
          body: { status: 'not-selected', version: 1 },
        })
      const rivals: (() => Promise<unknown>)[] = [() => withdraw(null), decide]
      const [first, second] = await raceOver(db, applicationId, winner === 'withdrawn' ? rivals : rivals.reverse())
      expect(first).toMatchObject({ status: 'fulfilled' })
      expect(second).toMatchObject({ status: 'rejected', reason: { code: refusal } })
      expect(await historyOf(applicationId)).toEqual(['created', 'in-review', winner])
      expect(await mailsOf(candidateId)).toHaveLength(1)
      const [row] = await db.select().from(applicationsTable).where(eq(applicationsTable.id, applicationId))
      expect(row).toMatchObject({ status: winner, version: 2 })
    })
  })

  describe('error', () => {
    it.each([
      ['draft', 'application-not-sent'],
      ['not-selected', 'application-already-closed'],
      ['rejected', 'application-already-closed'],
      ['withdrawn', 'application-already-closed'],
    ] as const)('refuses one that is %s: %s', async (status, code) => {
      const { withdraw, candidateId } = await withApplication(status)
      await expect(withdraw(null)).rejects.toMatchObject({ code, problem: { status: 409 } })
      expect(await mailsOf(candidateId)).toEqual([])
    })

    it('A13.2 points at a message over 1000 characters', async () => {
      const { withdraw, applicationId } = await withApplication()
      await expect(withdraw({ message: 'x'.repeat(1001) })).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: [{ pointer: '#/mail/message', code: 'too_big' }] },
      })
      expect(await historyOf(applicationId)).toEqual(['created', 'submitted'])
      expect(await withdraw({ message: 'x'.repeat(1000) })).toMatchObject({ status: 'withdrawn' })
    })
  })

  describe('security', () => {
    it("answers 404 for someone else's, and leaves it alone", async () => {
      const mine = await withApplication()
      const other = await withApplication()
      const call = { params: other.params, body: { mail: null } }
      await expect(mine.api(withdrawApplicationEndpoint, call)).rejects.toMatchObject({
        code: 'application-not-found',
        problem: { status: 404 },
      })
      expect(await historyOf(other.applicationId)).toEqual(['created', 'submitted'])
    })

    it.each(['recruiter', 'admin'] as const)('is not for a %s', async (role) => {
      const { params } = await withApplication()
      const { token } = await seedSession(db, role)
      const call = { params, body: { mail: null } }
      await expect(clientOf(app, token)(withdrawApplicationEndpoint, call)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(clientOf(app)(withdrawApplicationEndpoint, call)).rejects.toMatchObject({ code: 'sign-in-required' })
    })
  })
})

describe('POST /me/applications/:applicationId/reactivation', () => {
  describe('happy', () => {
    it('C5.1 is back among the submitted ones, with its history, and both sides are told', async () => {
      const { withdraw, reactivate, candidateId, email, applicationId } = await withApplication('in-review')
      expect(await withdraw(null)).toMatchObject({ isReactivable: true })
      clock.advance({ minutes: 1 })
      expect(await reactivate()).toMatchObject({ status: 'submitted', submittedAt: startOfTests.toISOString() })
      expect(await historyOf(applicationId)).toEqual(['created', 'in-review', 'withdrawn', 'submitted'])
      expect((await mailsOf(candidateId)).slice(1)).toMatchObject([
        { recipient: email, subject: expect.stringContaining(labels.submitted.fr) },
        { recipient: 'labo@example.org', subject: expect.stringContaining('réactivée') },
      ])
    })

    it('may be withdrawn and taken back again, until the last instant', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 59_999))
      const { withdraw, reactivate } = await withApplication()
      await withdraw(null)
      await reactivate()
      await withdraw(null)
      expect(await reactivate()).toMatchObject({ status: 'submitted' })
    })
  })

  describe('error', () => {
    it('is too late after the deadline, to the second', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 60_000))
      const { reactivate, candidateId } = await withApplication('withdrawn')
      await expect(reactivate()).rejects.toMatchObject({ code: 'deadline-passed' })
      expect(await mailsOf(candidateId)).toEqual([])
    })

    it.each(['draft', 'submitted', 'accepted', 'rejected'] as const)('is not for one that is %s', async (status) => {
      const { reactivate } = await withApplication(status)
      await expect(reactivate()).rejects.toMatchObject({ code: 'application-not-reactivable' })
    })

    it('is not for an offer that was filled meanwhile', async () => {
      const { reactivate, offer } = await withApplication('withdrawn')
      await db.update(offersTable).set({ status: 'filled' }).where(eq(offersTable.id, offer.offerId))
      await expect(reactivate()).rejects.toMatchObject({ code: 'application-not-reactivable' })
    })

    it('is not where the employer’s policy makes a withdrawal final', async () => {
      const { token, params } = await withApplication('withdrawn')
      const policy = { ...defaultPolicy, applications: { ...defaultPolicy.applications, isWithdrawalFinal: true } }
      const strict = await buildApp({ ...deps, policy })
      const api = clientOf(strict, token)
      expect(await api(getApplicationEndpoint, { params })).toMatchObject({ isReactivable: false })
      await expect(api(reactivateApplicationEndpoint, { params })).rejects.toMatchObject({
        code: 'application-not-reactivable',
      })
      await strict.close()
    })
  })

  describe('security', () => {
    it('knows nothing of someone else’s', async () => {
      const mine = await withApplication('withdrawn')
      const other = await withApplication('withdrawn')
      await expect(mine.api(reactivateApplicationEndpoint, { params: other.params })).rejects.toMatchObject({
        code: 'application-not-found',
      })
    })
  })
})
