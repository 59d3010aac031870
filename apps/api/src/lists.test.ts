import { searchOf } from '@portal/contracts/http/client'
import { type Endpoint, routeOf } from '@portal/contracts/http/endpoint'
import { endpoints } from '@portal/contracts/registry'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { configSchema } from './platform/config/config.ts'
import { createTestApp, sendAs } from './testing/app.ts'
import { endpointCalls, keyOf } from './testing/endpoint-calls.ts'
import { seedWorld } from './testing/seed-world.ts'

const { app, deps, close } = await createTestApp({
  limits: { ...configSchema.parse({}), SEARCHES_PER_MINUTE: 10_000 },
})
afterAll(close)

const isList = ({ success }: Endpoint): boolean =>
  'body' in success && success.body instanceof z.ZodMiniObject && 'items' in success.body.shape

type Call = { params?: Record<string, string>; query?: Record<string, unknown> }
type Page = { items: object[]; total: number; page: number; pageSize: number }

const lists = endpoints.filter(isList)

it('finds the lists', () => expect(lists.length).toBeGreaterThan(10))

describe.each(lists.map((endpoint) => [keyOf(endpoint), endpoint] as const))('%s', (key, endpoint) => {
  it('answers the page that is asked for, and by itself starts at the first', async () => {
    const world = await seedWorld(deps)
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
