import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { addFavouriteEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { completenessParts } from '@portal/contracts/profile/completeness'
import { getDashboardEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationsTable } from '#api/features/applications/applications.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { clientOf, createTestApp, startOfTests, type TestClient } from '#api/testing/app.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'

describe('GET /me/dashboard', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signedIn = async () => {
    const { accountId: candidateId, token } = await seedSession(app.db, 'candidate')
    return { candidateId, api: clientOf(app.app, token) }
  }
  const dashboardOf = (api: TestClient) => api(getDashboardEndpoint, {})
  const offerUntil = (deadlineAt: string | null) =>
    seedOfferToApplyTo(app.db, { deadlineAt: deadlineAt === null ? null : new Date(deadlineAt) })

  describe('happy', () => {
    it('A10.2 of somebody who has just arrived says what is missing, and counts nothing', async () => {
      const { api } = await signedIn()
      expect(await dashboardOf(api)).toEqual({
        firstName: 'Ada',
        completeness: {
          percent: 18,
          missing: completenessParts.map(({ part }) => part).filter((part) => !/Name$/.test(part)),
        },
        counts: { ongoing: 0, drafts: 0, accepted: 0, archived: 0, favourites: 0, documents: 0 },
        drafts: [],
        dates: [],
      })
    })

    it('E1.4 reaches 100 % with the profile and a CV', async () => {
      const { candidateId, api } = await signedIn()
      await seedProfile(app.db, candidateId)
      expect((await dashboardOf(api)).completeness).toEqual({ percent: 90, missing: ['cv'] })
      await seedDocument(app.deps, candidateId, { kind: 'letter' })
      await seedDocument(app.deps, candidateId, { kind: 'cv' })
      expect(await dashboardOf(api)).toMatchObject({
        completeness: { percent: 100, missing: [] },
        counts: { documents: 2 },
      })
    })

    it('A10.2 counts applications by their tabs, and favourites that are open', async () => {
      const { candidateId, api } = await signedIn()
      await seedProfile(app.db, candidateId)
      const statuses: ApplicationStatus[] = [
        ...(['draft', 'submitted', 'submitted', 'in-review', 'waitlisted'] as const),
        ...(['accepted', 'not-selected', 'rejected', 'withdrawn', 'in-review'] as const),
      ]
      for (const [index, status] of statuses.entries()) {
        const { offerId } = await seedOfferToApplyTo(app.db)
        const { applicationId } = await seedApplication(app.deps, { candidateId, offerId, status, kinds: [] })
        if (index === statuses.length - 1)
          await app.db
            .update(applicationsTable)
            .set({ archivedAt: startOfTests })
            .where(eq(applicationsTable.id, applicationId))
      }
      const kept = [await offerUntil(null), await offerUntil('2026-12-24T22:59:00Z')]
      const closed = await offerUntil(null)
      for (const { reference } of [...kept, closed]) await api(addFavouriteEndpoint, { params: { reference } })
      await app.db.update(offersTable).set({ status: 'cancelled' }).where(eq(offersTable.id, closed.offerId))
      expect((await dashboardOf(api)).counts).toEqual({
        ongoing: 4,
        drafts: 1,
        accepted: 1,
        archived: 4,
        favourites: 2,
        documents: 0,
      })
    })

    it('A10.2 puts first the drafts that can still be sent, nearest deadline first, with what they lack', async () => {
      const { candidateId, api } = await signedIn()
      const later = await offerUntil('2026-12-20T22:59:00Z')
      const open = await offerUntil(null)
      const sooner = await offerUntil('2026-12-01T22:59:00Z')
      const late = await offerUntil('2026-11-24T08:59:00Z')
      for (const { offerId } of [later, open, sooner, late])
        await seedApplication(app.deps, { candidateId, offerId, status: 'draft', kinds: ['cv'] })
      const { drafts } = await dashboardOf(api)
      expect(drafts.map(({ offer }) => offer.reference)).toEqual([sooner.reference, later.reference, open.reference])
      expect(drafts[0]?.missing).toEqual(['profile', 'letter'])

      await seedProfile(app.db, candidateId)
      expect((await dashboardOf(api)).drafts[0]?.missing).toEqual(['letter'])
    })

    it('A10.2 lists the next dates, each offer once', async () => {
      const { candidateId, api } = await signedIn()
      const both = await offerUntil('2026-12-10T22:59:00Z')
      const kept = await offerUntil('2026-12-02T22:59:00Z')
      const undated = await offerUntil(null)
      // The whole minute of a deadline is in time.
      const last = await offerUntil('2026-11-24T09:00:00Z')
      for (const { reference } of [both, kept, undated, last])
        await api(addFavouriteEndpoint, { params: { reference } })
      await seedApplication(app.deps, { candidateId, offerId: both.offerId, status: 'draft', kinds: [] })
      const { dates } = await dashboardOf(api)
      expect(dates.map(({ at, kind, offer }) => [at, kind, offer.reference])).toEqual([
        ['2026-11-24T09:00:00.000Z', 'favourite', last.reference],
        ['2026-12-02T22:59:00.000Z', 'favourite', kept.reference],
        ['2026-12-10T22:59:00.000Z', 'draft', both.reference],
      ])

      app.clock.set('2026-11-24T09:01:00Z')
      expect((await dashboardOf(api)).dates.map(({ offer }) => offer.reference)).not.toContain(last.reference)
      app.clock.set(startOfTests)
    })
  })

  it.each([
    ['minute', '2026-11-24T09:02:00Z', '2026-11-24T09:02:59.999Z', '2026-11-24T09:03:00Z'],
    ['second', '2026-11-24T09:04:40Z', '2026-11-24T09:04:40.999Z', '2026-11-24T09:04:41Z'],
    ['millisecond', '2026-11-24T09:06:40.597Z', '2026-11-24T09:06:40.597Z', '2026-11-24T09:06:40.598Z'],
  ])('A3.2 counts a deadline given to the %s as open through the whole of it: %s', async (_, given, last, after) => {
    const { candidateId, api } = await signedIn()
    const kept = await offerUntil(given)
    const begun = await offerUntil(given)
    await api(addFavouriteEndpoint, { params: { reference: kept.reference } })
    await seedApplication(app.deps, { candidateId, offerId: begun.offerId, status: 'draft', kinds: [] })
    const openAt = async (now: string) => {
      app.clock.set(now)
      const { counts, drafts, dates } = await dashboardOf(api)
      return {
        favourites: counts.favourites,
        drafts: drafts.map(({ offer }) => offer.reference),
        dates: dates.map(({ kind, offer }) => [kind, offer.reference]),
      }
    }
    expect(await openAt(last)).toEqual({
      favourites: 1,
      drafts: [begun.reference],
      dates: [
        ['draft', begun.reference],
        ['favourite', kept.reference],
      ],
    })
    expect(await openAt(after)).toEqual({ favourites: 0, drafts: [], dates: [] })
    app.clock.set(startOfTests)
  })

  describe('security', () => {
    it('B6 is for candidates who are signed in, each their own', async () => {
      const { candidateId } = await signedIn()
      await seedDocument(app.deps, candidateId)
      const other = await signedIn()
      expect((await dashboardOf(other.api)).counts.documents).toBe(0)
      await expect(dashboardOf(clientOf(app.app))).rejects.toMatchObject({ code: 'sign-in-required' })
      for (const role of ['recruiter', 'admin'] as const) {
        const { token } = await seedSession(app.db, role)
        await expect(dashboardOf(clientOf(app.app, token))).rejects.toMatchObject({ code: 'forbidden' })
      }
    })
  })
})
