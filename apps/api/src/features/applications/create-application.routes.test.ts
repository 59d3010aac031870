import {
  createApplicationEndpoint,
  getApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { clientOf, startOfTests } from '#api/testing/app.ts'
import { createTestDrafts } from '#api/testing/drafts.ts'
import { countWaiting } from '#api/testing/races.ts'
import { seedSession } from '#api/testing/seed.ts'
import { deadlineOfTests, seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { applicationsTable } from './applications.table.ts'

const { app, deps, db, clock, signedInCandidate, close } = await createTestDrafts()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('POST /me/applications', () => {
  describe('happy', () => {
    it('D1 begins a draft with the details of the profile, and says what is missing', async () => {
      const { api } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db)
      const draft = await api(createApplicationEndpoint, { body: { reference: reference.toLowerCase() } })
      expect(draft).toMatchObject({
        status: 'draft',
        offer: { reference },
        candidate: { firstName: 'Ada', city: 'Grenoble' },
        missing: ['cv', 'letter'],
        isOfferOpen: true,
        isReactivable: false,
        documents: [],
        submittedAt: null,
      })
      expect(draft.events).toMatchObject([{ kind: 'created', by: 'candidate', at: startOfTests.toISOString() }])
    })

    it('answers the same draft when asked several times', async () => {
      const { api, candidateId } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db)
      const drafts = await Promise.all([1, 2, 3, 4].map(() => api(createApplicationEndpoint, { body: { reference } })))
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
      expect(
        await db.select().from(applicationsTable).where(eq(applicationsTable.candidateId, candidateId)),
      ).toHaveLength(1)
      expect(drafts[0]?.events).toHaveLength(1)
    })

    it('E3.4 answers the draft that another page of the same person begins at the same moment', async () => {
      const { api, candidateId } = await signedInCandidate()
      const { reference, offerId } = await seedOfferToApplyTo(db)
      const { id, answer } = await db.transaction(async (tx) => {
        const { applicationId } = await seedApplication({ ...deps, db: tx }, { candidateId, offerId, status: 'draft' })
        const answer = Promise.allSettled([api(createApplicationEndpoint, { body: { reference } })])
        await expect.poll(() => countWaiting(db)).toBe(1)
        return { id: applicationId, answer }
      })
      expect(await answer).toMatchObject([{ status: 'fulfilled', value: { id, status: 'draft' } }])
    })
  })

  describe('error', () => {
    it.each([
      ['closed', {}, 'offer-closed'],
      ['filled', {}, 'offer-closed'],
      ['cancelled', {}, 'offer-closed'],
      ['draft', {}, 'offer-not-found'],
      ['published', { applicationMode: 'email' }, 'offer-by-email-only'],
      ['published', { applicationMode: 'roster' }, 'offer-reserved'],
    ] as const)('C1.9 E5.5 refuses an offer that is %s %j: %s', async (status, more, code) => {
      const { api } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db, { status, ...more })
      await expect(api(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({ code })
    })

    it('A3.2 takes drafts until the last instant of the deadline’s minute', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 59_999))
      const { api } = await signedInCandidate()
      const first = await seedOfferToApplyTo(db)
      const second = await seedOfferToApplyTo(db)
      const draft = await api(createApplicationEndpoint, { body: { reference: first.reference } })
      clock.set(new Date(deadlineOfTests.getTime() + 60_000))
      const late = api(createApplicationEndpoint, { body: { reference: second.reference } })
      await expect(late).rejects.toMatchObject({ code: 'offer-closed', problem: { status: 410 } })
      const read = await api(getApplicationEndpoint, { params: { applicationId: draft.id } })
      expect(read.isOfferOpen).toBe(false)
    })

    it.each(['submitted', 'withdrawn'] as const)(
      'C2.7 E3.4 refuses a second one after one that is %s',
      async (status) => {
        const { api, candidateId } = await signedInCandidate()
        const { offerId, reference } = await seedOfferToApplyTo(db)
        await seedApplication(deps, { candidateId, offerId, status })
        await expect(api(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
          code: 'application-already-exists',
        })
      },
    )

    it('knows no such offer', async () => {
      const { api } = await signedInCandidate()
      await expect(api(createApplicationEndpoint, { body: { reference: 'NONE-1' } })).rejects.toMatchObject({
        code: 'offer-not-found',
      })
    })
  })

  describe('security', () => {
    it('B11 D1 asks a visitor to sign in, and is not for recruiters', async () => {
      const { reference } = await seedOfferToApplyTo(db)
      await expect(clientOf(app)(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
        code: 'sign-in-required',
      })
      const { token } = await seedSession(db, 'recruiter')
      await expect(clientOf(app, token)(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })
})
