import { applicationDocumentIdSchema } from '@portal/contracts/applications/application'
import {
  getApplicationEndpoint,
  withdrawApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import {
  changeApplicationStatusEndpoint,
  getRecruitingApplicationEndpoint,
  getRecruitingDocumentContentEndpoint,
  listOfferApplicationsEndpoint,
  listRecruitingOffersEndpoint,
  listStructuresEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { applicationEventsTable } from '#api/features/applications/applications.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { pdfFile } from '#api/testing/files.ts'
import { raceOver } from '#api/testing/races.ts'
import { seedProfile, seedRecruiter, seedSession } from '#api/testing/seed.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedStructure } from '#api/testing/seed-offers.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

type Status = NonNullable<Parameters<typeof seedApplication>[1]['status']>

/** One application, its candidate, the recruiter of its structure and the recruiter of another one. */
const withApplication = async (status: Status = 'submitted') => {
  const candidate = await seedSession(db, 'candidate')
  await seedProfile(db, candidate.accountId)
  const structure = await seedStructure(db)
  const offer = await seedOfferToApplyTo(db, { structureId: structure.id })
  const seeded = await seedApplication(deps, { candidateId: candidate.accountId, offerId: offer.offerId, status })
  const recruiter = await seedRecruiter(db, structure.id)
  const stranger = await seedRecruiter(db, (await seedStructure(db)).id)
  const admin = await seedSession(db, 'admin')
  const [cv] = seeded.documents
  if (!cv) throw new Error('nothing seeded')
  const params = { applicationId: seeded.applicationId }
  return {
    ...{ structure, offer, params, candidate, recruiterId: recruiter.accountId, recruiterToken: recruiter.token },
    applicationId: seeded.applicationId,
    cv: { params: { ...params, applicationDocumentId: cv.id } },
    candidateApi: clientOf(app, candidate.token),
    recruiter: clientOf(app, recruiter.token),
    stranger: clientOf(app, stranger.token),
    admin: clientOf(app, admin.token),
  }
}

const mailsOf = (accountId: string) => db.select().from(mailsTable).where(eq(mailsTable.accountId, accountId))
const openingsOf = (applicationId: Awaited<ReturnType<typeof withApplication>>['applicationId']) =>
  db
    .select()
    .from(applicationEventsTable)
    .where(
      and(eq(applicationEventsTable.applicationId, applicationId), eq(applicationEventsTable.kind, 'document-opened')),
    )

describe('GET /recruiting/structures', () => {
  it('shows a recruiter theirs, an administrator all, by a word of the name or the code', async () => {
    const { recruiter, stranger, admin, structure } = await withApplication()
    const { code } = structure
    expect((await recruiter(listStructuresEndpoint, { query: {} })).items).toMatchObject([{ code, city: 'Grenoble' }])
    expect((await stranger(listStructuresEndpoint, { query: { q: code } })).items).toEqual([])
    const { items } = await admin(listStructuresEndpoint, { query: { q: code.toLowerCase() } })
    expect(items.map((item) => item.code)).toContain(code)
    expect((await admin(listStructuresEndpoint, { query: { q: '%' } })).items).toEqual([])
  })

  it('is for the staff', async () => {
    const { candidateApi } = await withApplication()
    await expect(candidateApi(listStructuresEndpoint, { query: {} })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(clientOf(app)(listStructuresEndpoint, { query: {} })).rejects.toMatchObject({
      code: 'sign-in-required',
    })
  })
})

describe('GET /recruiting/offers and their applications', () => {
  it('counts the applications of each offer, drafts never', async () => {
    const { recruiter, stranger, offer } = await withApplication('submitted')
    for (const status of ['draft', 'in-review'] as const) {
      const { accountId } = await seedSession(db, 'candidate')
      await seedProfile(db, accountId)
      await seedApplication(deps, { candidateId: accountId, offerId: offer.offerId, status })
    }
    expect(await recruiter(listRecruitingOffersEndpoint, { query: {} })).toMatchObject({
      items: [{ offer: { reference: offer.reference }, applicationCount: 2, newApplicationCount: 1 }],
      total: 1,
    })
    expect((await recruiter(listRecruitingOffersEndpoint, { query: { status: 'draft' } })).total).toBe(0)
    expect((await stranger(listRecruitingOffersEndpoint, { query: {} })).items).toEqual([])

    const params = { reference: offer.reference }
    const list = await recruiter(listOfferApplicationsEndpoint, { params, query: {} })
    expect(list).toMatchObject({ total: 2, items: [{ firstName: 'Ada', documentCount: 2 }, { lastName: 'Byron' }] })
    const some = await recruiter(listOfferApplicationsEndpoint, { params, query: { status: 'in-review', pageSize: 1 } })
    expect(some).toMatchObject({ total: 1, items: [{ status: 'in-review' }] })
    const drafts = await recruiter(listOfferApplicationsEndpoint, { params, query: { status: 'draft' } })
    expect(drafts).toMatchObject({ total: 0, items: [] })
    const query = { page: 999_999_999_999, pageSize: 100 }
    expect(await recruiter(listOfferApplicationsEndpoint, { params, query })).toMatchObject({ total: 2, items: [] })
    expect(await recruiter(listRecruitingOffersEndpoint, { query })).toMatchObject({ total: 1, items: [] })
  })

  it('an administrator sees all; another structure’s offer does not exist', async () => {
    const { admin, stranger, offer } = await withApplication()
    const call = { params: { reference: offer.reference }, query: {} }
    expect((await admin(listOfferApplicationsEndpoint, call)).total).toBe(1)
    await expect(stranger(listOfferApplicationsEndpoint, call)).rejects.toMatchObject({
      code: 'offer-not-found',
      problem: { status: 404 },
    })
  })
})

describe('GET /recruiting/applications/:applicationId', () => {
  it('shows what was sent, without the candidate’s own business', async () => {
    const { recruiter, params, offer } = await withApplication('in-review')
    const shown = await recruiter(getRecruitingApplicationEndpoint, { params })
    expect(shown).toMatchObject({
      status: 'in-review',
      candidate: { firstName: 'Ada', mobile: '+33 6 00 00 00 00' },
      offer: { reference: offer.reference },
      documents: [{ kind: 'cv' }, { kind: 'letter' }],
    })
    expect(shown.events.map(({ kind }) => kind)).toEqual(['status'])
  })

  it('does not exist for another structure’s recruiter, nor as a draft for anyone', async () => {
    const sent = await withApplication()
    const draft = await withApplication('draft')
    const attempts = [
      () => sent.stranger(getRecruitingApplicationEndpoint, { params: sent.params }),
      () => draft.recruiter(getRecruitingApplicationEndpoint, { params: draft.params }),
      () => draft.admin(getRecruitingApplicationEndpoint, { params: draft.params }),
      () => draft.recruiter(getRecruitingDocumentContentEndpoint, draft.cv),
      () => sent.stranger(getRecruitingDocumentContentEndpoint, sent.cv),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'application-not-found', problem: { status: 404 } })
    expect(await openingsOf(sent.applicationId)).toEqual([])
  })
})

describe('GET /recruiting/applications/:applicationId/documents/:applicationDocumentId/content', () => {
  it('hands out the file, and the candidate sees which role opened which file, to the second', async () => {
    const { recruiter, candidateApi, params, cv } = await withApplication()
    clock.set('2026-11-24T09:15:42Z')
    const content = await recruiter(getRecruitingDocumentContentEndpoint, cv)
    expect(Buffer.from(await content.arrayBuffer()).equals(pdfFile())).toBe(true)
    clock.set(startOfTests)
    const { events } = await candidateApi(getApplicationEndpoint, { params })
    expect(events[0]).toMatchObject({
      kind: 'document-opened',
      by: 'recruiter',
      at: '2026-11-24T09:15:42.000Z',
      document: { kind: 'cv', name: 'CV de test' },
    })
  })

  it('notes it once per file, person and hour, also when clicks come together', async () => {
    const { recruiter, admin, cv, applicationId, recruiterId } = await withApplication()
    const open = () => recruiter(getRecruitingDocumentContentEndpoint, cv)
    await raceOver(db, applicationId, [open, open])
    await open()
    expect(await openingsOf(applicationId)).toMatchObject([{ by: 'recruiter', actorId: recruiterId }])
    await admin(getRecruitingDocumentContentEndpoint, cv)
    expect(await openingsOf(applicationId)).toHaveLength(2)
    // Within the session, which ends after half an hour without a request.
    for (const minutes of [25, 25, 11]) {
      clock.advance({ minutes })
      await open()
    }
    expect(await openingsOf(applicationId)).toHaveLength(3)
  })

  it.each([
    ['GET', 'same-origin', 200],
    ['GET', 'none', 200],
    ['GET', undefined, 200],
    ['GET', 'cross-site', 403],
    ['GET', 'same-site', 403],
    ['HEAD', 'same-origin', 405],
  ] as const)(
    'ASVS 3.5.3 answers %s from « %s » with %i, and notes only what was handed out',
    async (method, site, status) => {
      const { cv, applicationId, recruiterToken } = await withApplication()
      const reply = await app.inject({
        method,
        url: `/api/v1/recruiting/applications/${applicationId}/documents/${cv.params.applicationDocumentId}/content`,
        headers: { ...(site && { 'sec-fetch-site': site }) },
        cookies: { session: recruiterToken },
      })
      expect(reply.statusCode).toBe(status)
      expect(await openingsOf(applicationId)).toHaveLength(status === 200 ? 1 : 0)
    },
  )

  it('knows no such file, and none after a withdrawal', async () => {
    const { recruiter, candidateApi, params, cv } = await withApplication()
    const unknown = { params: { ...params, applicationDocumentId: applicationDocumentIdSchema.parse(newId()) } }
    await expect(recruiter(getRecruitingDocumentContentEndpoint, unknown)).rejects.toMatchObject({
      code: 'document-not-found',
    })
    await candidateApi(withdrawApplicationEndpoint, { params, body: { mail: null } })
    await expect(recruiter(getRecruitingDocumentContentEndpoint, cv)).rejects.toMatchObject({
      code: 'document-not-found',
    })
    expect(await recruiter(getRecruitingApplicationEndpoint, { params })).toMatchObject({
      status: 'withdrawn',
      documents: [],
    })
  })
})

describe('POST /recruiting/applications/:applicationId/status', () => {
  describe('happy', () => {
    it('A12.4 B13 decides: status, history with the message, mail', async () => {
      const { recruiter, candidateApi, candidate, params, offer } = await withApplication()
      clock.advance({ minutes: 10 })
      const body = { status: 'in-review' as const, version: 1, message: '  Nous revenons vers vous <vite>.  ' }
      const decided = await recruiter(changeApplicationStatusEndpoint, { params, body })
      expect(decided).toMatchObject({ status: 'in-review', version: 2 })
      const mine = await candidateApi(getApplicationEndpoint, { params })
      expect(mine).toMatchObject({ status: 'in-review', statusChangedAt: clock.now().toISOString() })
      const message = 'Nous revenons vers vous <vite>.'
      expect(mine.events[0]).toMatchObject({ kind: 'status', status: 'in-review', by: 'recruiter', message })
      const mails = await mailsOf(candidate.accountId)
      expect(mails).toMatchObject([
        {
          recipient: candidate.email,
          subject: `Votre candidature ${offer.reference} : En cours de traitement`,
          text: expect.stringContaining(`> ${message}`),
          html: expect.stringContaining('&lt;vite&gt;'),
        },
      ])
    })

    it('B12 goes all the way, one mail each time', async () => {
      const { recruiter, candidate, params } = await withApplication()
      for (const [index, status] of (['in-review', 'waitlisted', 'accepted'] as const).entries())
        await recruiter(changeApplicationStatusEndpoint, { params, body: { status, version: index + 1 } })
      expect(await mailsOf(candidate.accountId)).toHaveLength(3)
    })
  })

  describe('error', () => {
    it.each<[Status, Status]>([
      ['submitted', 'withdrawn'],
      ['submitted', 'submitted'],
      ['submitted', 'draft'],
      ['accepted', 'rejected'],
      ['accepted', 'withdrawn'],
      ['rejected', 'in-review'],
      ['withdrawn', 'submitted'],
      ['in-review', 'submitted'],
    ])('does not go from %s to %s', async (from, status) => {
      const { recruiter, candidate, params } = await withApplication(from)
      await expect(
        recruiter(changeApplicationStatusEndpoint, { params, body: { status, version: 1 } }),
      ).rejects.toMatchObject({ code: 'status-not-reachable', problem: { status: 409 } })
      expect(await mailsOf(candidate.accountId)).toEqual([])
    })

    it('decides nothing about what has changed since it was on screen', async () => {
      const { recruiter, admin, candidate, params } = await withApplication()
      await admin(changeApplicationStatusEndpoint, { params, body: { status: 'in-review', version: 1 } })
      await expect(
        recruiter(changeApplicationStatusEndpoint, { params, body: { status: 'rejected', version: 1 } }),
      ).rejects.toMatchObject({ code: 'application-changed' })
      expect(await mailsOf(candidate.accountId)).toHaveLength(1)
    })

    it('of two simultaneous decisions takes one', async () => {
      const { recruiter, admin, candidate, params, applicationId } = await withApplication()
      const outcomes = await raceOver(db, applicationId, [
        () => recruiter(changeApplicationStatusEndpoint, { params, body: { status: 'accepted', version: 1 } }),
        () => admin(changeApplicationStatusEndpoint, { params, body: { status: 'rejected', version: 1 } }),
      ])
      expect(outcomes).toMatchObject([
        { status: 'fulfilled', value: { status: 'accepted' } },
        { status: 'rejected', reason: { code: 'application-changed' } },
      ])
      expect(await mailsOf(candidate.accountId)).toHaveLength(1)
    })
  })

  describe('security', () => {
    it('is 404 for another structure’s recruiter and for a draft, 403 for a candidate', async () => {
      const sent = await withApplication()
      const draft = await withApplication('draft')
      const body = { status: 'in-review' as const, version: 1 }
      for (const attempt of [
        () => sent.stranger(changeApplicationStatusEndpoint, { params: sent.params, body }),
        () => draft.recruiter(changeApplicationStatusEndpoint, { params: draft.params, body: { ...body, version: 0 } }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'application-not-found' })
      await expect(
        sent.candidateApi(changeApplicationStatusEndpoint, { params: sent.params, body }),
      ).rejects.toMatchObject({ code: 'forbidden' })
      expect(await mailsOf(sent.candidate.accountId)).toEqual([])
    })
  })
})
