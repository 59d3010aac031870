import { searchOf } from '@portal/contracts/http/client'
import { type Endpoint, routeOf } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { favouritesTable } from './features/favourites/favourites.table.ts'
import { newsTable } from './features/help/help.table.ts'
import { recruiterStructuresTable } from './features/recruiting/recruiting.table.ts'
import { openSession } from './platform/auth/sessions.ts'
import { configSchema } from './platform/config/config.ts'
import { createTestApp, sendAs, startOfTests } from './testing/app.ts'
import { endpointCalls, keyOf } from './testing/endpoint-calls.ts'
import { seedAlert } from './testing/seed-alerts.ts'
import { seedApplication } from './testing/seed-applications.ts'
import { seedDocument } from './testing/seed-documents.ts'
import { seedOffer } from './testing/seed-offers.ts'
import { seedWorld } from './testing/seed-world.ts'

const { app, deps, close } = await createTestApp({
  limits: { ...configSchema.parse({}), SEARCHES_PER_MINUTE: 10_000 },
})
afterAll(close)

const isList = ({ success }: Endpoint): boolean =>
  'body' in success && success.body instanceof z.ZodMiniObject && 'items' in success.body.shape

/** Of whatever is listed, two at least: pages of one can then be told apart. All of one instant, which orders nothing. */
const seedLists = async () => {
  const world = await seedWorld(deps)
  const { candidate, otherCandidate, recruiter } = world.callers
  const { accountId: candidateId } = candidate
  const { db } = deps
  await seedDocument(deps, candidateId, { kind: 'letter', name: 'Lettre' })
  await seedAlert(deps, candidateId, { name: 'Nappes' })
  await openSession(
    db,
    deps.policy.session,
    { accountId: candidateId, role: 'candidate', isRemembered: false, device: 'another' },
    startOfTests,
  )
  for (const { accountId } of [candidate, otherCandidate])
    await seedApplication(deps, { candidateId: accountId, offerId: world.open.offerId })
  for (const title of ['Hydrologue des crues', 'Hydrologue des nappes']) {
    const { id: offerId, structure } = await seedOffer(deps, { title })
    await db.insert(favouritesTable).values({ candidateId, offerId, addedAt: startOfTests })
    await db.insert(recruiterStructuresTable).values({ recruiterId: recruiter.accountId, structureId: structure.id })
  }
  for (const id of ['one', 'other'])
    await db.insert(newsTable).values({
      ...{ id, titleFr: id, titleEn: id, summaryFr: 'À lire', summaryEn: 'To read' },
      publishedAt: startOfTests,
    })
  return world
}

const world = await seedLists()

type Call = { params?: Record<string, string>; query?: Record<string, unknown> }
type Page = { items: object[]; total: number; page: number; pageSize: number }

const lists = endpoints.filter(isList)

it('finds the lists', () => expect(lists.length).toBeGreaterThan(10))

describe.each(lists.map((endpoint) => [keyOf(endpoint), endpoint] as const))('%s', (key, endpoint) => {
  it('answers the page that is asked for, and by itself starts at the first', async () => {
    const { params = {}, query = {} }: Call = endpointCalls[key]?.call?.(world) ?? {}
    const { candidate, recruiter, admin } = world.callers
    const { token } = {
      ...{ public: candidate, 'signed-in': candidate, staff: recruiter },
      candidate,
      recruiter,
      admin,
    }[endpoint.access]
    const path = routeOf(endpoint).replace(/:(\w+)/g, (_, name: string) => String(params[name]))
    const ask = async (more: object) => {
      const answer = await sendAs(app, token)(path + searchOf({ ...query, ...more }), { method: 'GET', headers: {} })
      return { status: answer.status, list: (await answer.json()) as Page }
    }
    const { list: whole } = await ask({})
    expect(whole.page).toBe(1)
    expect(whole.items).toHaveLength(Math.min(whole.total, whole.pageSize))
    expect(whole.total, 'a list of which one cannot tell the pages apart').toBeGreaterThanOrEqual(2)
    expect(whole.items[1]).not.toEqual(whole.items[0])
    for (const page of [1, 2, 1_000_000]) {
      const items = whole.items.slice(page - 1, page)
      expect(await ask({ page, pageSize: 1 })).toMatchObject({ status: 200, list: { items, page, pageSize: 1 } })
      expect((await ask({ page, pageSize: 1 })).list.total).toBe(whole.total)
    }
    expect((await ask({ page: 2 })).list).toMatchObject({ items: [], pageSize: whole.pageSize })
    for (const wrong of [{ page: 0 }, { pageSize: 0 }, { pageSize: 101 }, { page: 'one' }])
      expect([wrong, (await ask(wrong)).status]).toEqual([wrong, 400])
  })
})
