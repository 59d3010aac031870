import { listApplicationsEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { deadlineEnd } from '@portal/contracts/offers/offer'
import { searchOffersEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { getDashboardEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { count, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { openSession } from '#api/platform/auth/sessions.ts'
import { clientOf, createTestApp } from '#api/testing/app.ts'
import { demoAccounts } from './demo-accounts.ts'
import { seedDemo } from './seed-demo.ts'

const { app, deps, db, clock, close } = await createTestApp()
afterAll(close)
await seedDemo(deps)

const offersNow = () => db.select().from(offersTable).orderBy(offersTable.reference)
const search = (query: Record<string, string>) => clientOf(app)(searchOffersEndpoint, { query })

describe('the demo', () => {
  it('has 180 offers, all but one open', async () => {
    const offers = await offersNow()
    expect(offers).toHaveLength(180)
    expect(offers.filter(({ deadlineAt }) => deadlineAt && deadlineEnd(deadlineAt) <= clock.now())).toHaveLength(1)
    expect((await search({})).total).toBe(179)
  })

  it('shows its candidate fifteen ongoing applications, every other status, three favourites and something to finish', async () => {
    const email = demoAccounts.find(({ role }) => role === 'candidate')?.email ?? ''
    const [candidate] = await db.select().from(accountsTable).where(eq(accountsTable.email, email))
    if (!candidate) throw new Error('no demo candidate')
    const session = { accountId: candidate.id, role: 'candidate', isRemembered: false, device: 'test' } as const
    const { token } = await openSession(db, deps.policy.session, session, clock.now())
    const api = clientOf(app, token)
    const { counts, completeness } = await api(getDashboardEndpoint, {})
    expect(counts).toMatchObject({ ongoing: 15, drafts: 2, accepted: 1, archived: 4, favourites: 3 })
    expect(completeness.percent).toBeLessThan(100)
    const { items } = await api(listApplicationsEndpoint, { query: { tab: 'archived' } })
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['not-selected', 'rejected', 'withdrawn']))
  })

  it('is loaded once', async () => {
    await seedDemo(deps)
    expect(await db.select({ count: count() }).from(offersTable)).toEqual([{ count: 180 }])
  })

  it('never goes stale: a start twenty days later moves every date by twenty days', async () => {
    const before = await offersNow()
    clock.set('2026-12-14T10:00:00Z')
    // Asked before too: what was counted then must not be told again.
    expect((await search({})).total).toBeLessThan(179)
    await seedDemo(deps)
    const after = await offersNow()
    const local = (instant: Date | null) =>
      instant?.toLocaleString('fr', { timeZone: 'Europe/Paris', timeStyle: 'short' })
    expect(after.map(({ deadlineAt }) => local(deadlineAt))).toEqual(before.map(({ deadlineAt }) => local(deadlineAt)))
    expect((await search({})).total).toBe(179)
    const newest = Math.max(...after.map(({ publishedAt }) => publishedAt?.getTime() ?? 0))
    expect(new Date(newest).toISOString().slice(0, 10)).toBe('2026-12-14')
  })
})
