import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { clientOf, createTestApp, startOfTests, type TestClient } from '#api/testing/app.ts'
import { seedSession } from '#api/testing/seed.ts'
import { deadlineOfTests, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { favouritesTable } from './favourites.table.ts'

describe('/me/favourites', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signedIn = async () => {
    const { accountId: candidateId, token } = await seedSession(app.db, 'candidate', { now: app.clock.now() })
    return { candidateId, api: clientOf(app.app, token) }
  }
  const keep = (api: TestClient, reference: string) => api(addFavouriteEndpoint, { params: { reference } })
  const release = (api: TestClient, reference: string) => api(removeFavouriteEndpoint, { params: { reference } })
  const keptBy = async (api: TestClient) =>
    (await api(listFavouritesEndpoint, { query: {} })).items.map(({ offer }) => offer.reference)
  const rowsOf = (candidateId: string) =>
    app.db.select().from(favouritesTable).where(eq(favouritesTable.candidateId, candidateId))

  describe('happy', () => {
    it('A5.1 A5.3 C1.8 keeps offers, newest first, with all a row shows', async () => {
      const { api } = await signedIn()
      const first = await seedOfferToApplyTo(app.db)
      const second = await seedOfferToApplyTo(app.db)
      await keep(api, first.reference)
      app.clock.advance({ minutes: 1 })
      await keep(api, second.reference)
      const list = await api(listFavouritesEndpoint, { query: {} })
      expect(list).toMatchObject({ total: 2, closedCount: 0 })
      expect(list.items.map(({ offer }) => offer.reference)).toEqual([second.reference, first.reference])
      expect(list.items[0]).toEqual({
        addedAt: app.clock.now().toISOString(),
        offer: expect.objectContaining({
          title: second.title,
          extract: 'Mesurer les crues.',
          deadlineAt: deadlineOfTests.toISOString(),
        }),
      })
    })

    it('A5.3 pages what is open, and counts all of it', async () => {
      const { api } = await signedIn()
      const kept = []
      for (let count = 0; count < 3; count++) {
        const { reference } = await seedOfferToApplyTo(app.db)
        await keep(api, reference)
        kept.unshift(reference)
        app.clock.advance({ minutes: 1 })
      }
      const list = await api(listFavouritesEndpoint, { query: { page: 2, pageSize: 2 } })
      expect(list).toMatchObject({ total: 3, page: 2, pageSize: 2, closedCount: 0 })
      expect(list.items.map(({ offer }) => offer.reference)).toEqual(kept.slice(2))
    })

    it('A5.1 is idempotent: kept twice or ten times at once is kept once, removed twice is removed', async () => {
      const { candidateId, api } = await signedIn()
      const { reference } = await seedOfferToApplyTo(app.db)
      await keep(api, reference)
      const [before] = await rowsOf(candidateId)
      app.clock.advance({ minutes: 1 })
      await Promise.all(Array.from({ length: 10 }, () => keep(api, reference)))
      await keep(api, reference.toLowerCase())
      expect(await rowsOf(candidateId)).toEqual([before])

      await release(api, reference.toLowerCase())
      await release(api, reference)
      expect(await rowsOf(candidateId)).toEqual([])
    })

    it('A5.1 removes what is not among them, or is no offer at all, without a word', async () => {
      const { api } = await signedIn()
      const { reference } = await seedOfferToApplyTo(app.db)
      await release(api, reference)
      await release(api, 'NO-SUCH-OFFER')
      expect(await keptBy(api)).toEqual([])
    })

    it('A5.4 lets an offer leave the list when it closes, and says how many did', async () => {
      const { api } = await signedIn()
      const open = await seedOfferToApplyTo(app.db, { deadlineAt: null })
      const late = await seedOfferToApplyTo(app.db)
      const filled = await seedOfferToApplyTo(app.db)
      for (const { reference } of [open, late, filled]) await keep(api, reference)

      await app.db.update(offersTable).set({ status: 'filled' }).where(eq(offersTable.id, filled.offerId))
      expect(await api(listFavouritesEndpoint, { query: {} })).toMatchObject({ total: 2, closedCount: 1 })

      // A3.2: the minute of the deadline is still in time, to its last second.
      await app.db
        .update(offersTable)
        .set({ deadlineAt: new Date('2026-11-24T09:30:00Z') })
        .where(eq(offersTable.id, late.offerId))
      app.clock.set('2026-11-24T09:30:59.999Z')
      expect(await keptBy(api)).toContain(late.reference)
      app.clock.set('2026-11-24T09:31:00Z')
      expect(await keptBy(api)).toEqual([open.reference])
      expect(await api(listFavouritesEndpoint, { query: {} })).toMatchObject({ total: 1, closedCount: 2 })
      app.clock.set(startOfTests)
    })
  })

  describe('error', () => {
    it.each(['closed', 'filled', 'cancelled'] as const)('A5.4 does not keep an offer that is %s', async (status) => {
      const { candidateId, api } = await signedIn()
      const { reference } = await seedOfferToApplyTo(app.db, { status })
      await expect(keep(api, reference)).rejects.toMatchObject({ code: 'offer-closed', problem: { status: 410 } })
      expect(await rowsOf(candidateId)).toEqual([])
    })

    it('A5.4 does not keep an offer whose deadline has passed', async () => {
      const { api } = await signedIn()
      const { reference } = await seedOfferToApplyTo(app.db, { deadlineAt: new Date('2026-11-23T22:59:00Z') })
      await expect(keep(api, reference)).rejects.toMatchObject({ code: 'offer-closed' })
    })

    it('knows neither a draft nor a reference of nothing', async () => {
      const { api } = await signedIn()
      const draft = await seedOfferToApplyTo(app.db, { status: 'draft' })
      for (const reference of [draft.reference, 'NO-SUCH-OFFER'])
        await expect(keep(api, reference)).rejects.toMatchObject({ code: 'offer-not-found', problem: { status: 404 } })
    })
  })

  describe('security', () => {
    it('A5.2 is for candidates who are signed in', async () => {
      const { reference } = await seedOfferToApplyTo(app.db)
      const calls = [
        (api: TestClient) => keep(api, reference),
        (api: TestClient) => release(api, reference),
        (api: TestClient) => api(listFavouritesEndpoint, { query: {} }),
      ]
      for (const call of calls) {
        await expect(call(clientOf(app.app))).rejects.toMatchObject({ code: 'sign-in-required' })
        for (const role of ['recruiter', 'admin'] as const) {
          const { token } = await seedSession(app.db, role)
          await expect(call(clientOf(app.app, token))).rejects.toMatchObject({ code: 'forbidden' })
        }
      }
    })

    it('shows and removes one’s own only', async () => {
      const owner = await signedIn()
      const other = await signedIn()
      const { reference } = await seedOfferToApplyTo(app.db)
      await keep(owner.api, reference)
      expect(await keptBy(other.api)).toEqual([])
      await release(other.api, reference)
      expect(await keptBy(owner.api)).toEqual([reference])
    })
  })
})
