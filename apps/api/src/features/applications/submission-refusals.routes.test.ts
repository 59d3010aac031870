import {
  getApplicationEndpoint,
  submitApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import { profilesTable } from '#api/features/profile/profile.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, startOfTests } from '#api/testing/app.ts'
import { deadlineOfTests, seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { createTestSubmissions } from '#api/testing/submissions.ts'
import { setStatus } from './applications.repository.ts'
import { applicationsTable } from './applications.table.ts'

const { deps, db, clock, close, withDraft, mailsOf, statusEventsOf } = await createTestSubmissions()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('POST /me/applications/:applicationId/submission, refused', () => {
  it.each([
    [[], ['#/cv', '#/letter']],
    [['cv'], ['#/letter']],
    [['letter', 'other'], ['#/cv']],
  ] as const)('A11.2 B9 is not sent with %j only, and points at what is missing', async (kinds, pointers) => {
    const { submit, candidateId, applicationId, params, api } = await withDraft({ kinds })
    await expect(submit()).rejects.toMatchObject({
      code: 'application-incomplete',
      problem: { errors: pointers.map((pointer) => ({ pointer, code: 'required' })) },
    })
    expect(await api(getApplicationEndpoint, { params })).toMatchObject({ status: 'draft', version: 0 })
    expect(await statusEventsOf(applicationId)).toEqual([])
    expect(await mailsOf(candidateId)).toEqual([])
  })

  it('C2.3 is not sent without the mandatory part of the profile', async () => {
    const { submit, candidateId } = await withDraft()
    await db.update(profilesTable).set({ nationality: null }).where(eq(profilesTable.candidateId, candidateId))
    await expect(submit()).rejects.toMatchObject({
      code: 'profile-incomplete',
      problem: { errors: [{ pointer: '#/nationality', code: 'required' }] },
    })
  })

  it('ASVS 15.4.2 changes no status over a version that is no longer there, whoever forgets to lock', async () => {
    const { applicationId, api, params } = await withDraft()
    const stale = setStatus(db, { id: applicationId, version: 1 }, { status: 'rejected', statusChangedAt: clock.now() })
    await expect(stale).rejects.toThrow(/changed while/)
    expect(await api(getApplicationEndpoint, { params })).toMatchObject({ status: 'draft', version: 0 })
  })

  it('A11.6 ASVS 2.3.3 is not sent when its mail cannot be queued, and neither is kept', async () => {
    const { submit, candidateId, applicationId, token } = await withDraft()
    const enqueue = () => Promise.reject(new Error('no queue'))
    const broken = await buildApp({ ...deps, jobs: { enqueue } })
    await expect(submit('interrupted', clientOf(broken, token))).rejects.toMatchObject({ code: 'unexpected-failure' })
    expect(await statusEventsOf(applicationId)).toEqual([])
    expect(await mailsOf(candidateId)).toEqual([])
    expect(await submit('interrupted')).toMatchObject({ status: 'submitted' })
    expect(await mailsOf(candidateId)).toHaveLength(1)
    await broken.close()
  })

  it('A3.2 is late the second after, and a key that failed may serve again', async () => {
    clock.set(new Date(deadlineOfTests.getTime() + 60_000))
    const { submit, candidateId } = await withDraft()
    await expect(submit('late-but-alive')).rejects.toMatchObject({
      code: 'deadline-passed',
      problem: { status: 409 },
    })
    expect(await mailsOf(candidateId)).toEqual([])
    clock.set(deadlineOfTests)
    expect(await submit('late-but-alive')).toMatchObject({ status: 'submitted' })
  })

  it.each([
    [{ status: 'closed' }, 'offer-not-open'],
    [{ applicationMode: 'email' }, 'offer-by-email-only'],
    [{ applicationMode: 'roster' }, 'offer-reserved'],
  ] as const)('is not sent to an offer that became %j: %s', async (offer, code) => {
    const { submit } = await withDraft({ offer })
    await expect(submit()).rejects.toMatchObject({ code })
  })

  it.each(['submitted', 'accepted', 'withdrawn'] as const)('E3.4 is not sent again once %s', async (status) => {
    const { submit, applicationId } = await withDraft()
    await db.update(applicationsTable).set({ status }).where(eq(applicationsTable.id, applicationId))
    await expect(submit()).rejects.toMatchObject({ code: 'application-already-sent' })
  })

  it('keeps the keys of two people apart', async () => {
    const people = [await withDraft(), await withDraft()]
    const first = await Promise.all(people.map(({ submit }) => submit('used-by-both')))
    expect(await Promise.all(people.map(({ submit }) => submit('used-by-both')))).toEqual(first)
  })

  it('refuses the key of another application', async () => {
    const first = await withDraft()
    const offer = await seedOfferToApplyTo(db)
    const seed = { candidateId: first.candidateId, offerId: offer.offerId, status: 'draft' as const }
    const { applicationId } = await seedApplication(deps, seed)
    await first.submit('used-elsewhere')
    const call = {
      params: { applicationId },
      headers: { 'idempotency-key': 'used-elsewhere' },
      body: { certifies: true as const },
    }
    await expect(first.api(submitApplicationEndpoint, call)).rejects.toMatchObject({ code: 'idempotency-key-reused' })
    expect(await first.api(getApplicationEndpoint, { params: { applicationId } })).toMatchObject({ status: 'draft' })
  })

  it('needs a key, and the notes to be certified (A11.5)', async () => {
    const { api, params } = await withDraft()
    const headers = { 'idempotency-key': newId() }
    for (const call of [
      { params, headers: {}, body: { certifies: true } },
      { params, headers, body: { certifies: false } },
    ])
      await expect(api(submitApplicationEndpoint, call as never)).rejects.toMatchObject({ code: 'validation-failed' })
  })
})
