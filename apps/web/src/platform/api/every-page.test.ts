import { pageSizeLimit } from '@portal/contracts/http/query-limits'
import { expect, it, vi } from 'vitest'
import { everyPage } from './every-page.ts'

const all = Array.from({ length: 2 * pageSizeLimit + 1 }, (_, index) => index)

it('A12.2 asks for one page after the other, until the list is whole', async () => {
  const ask = vi.fn(async ({ page, pageSize }: { page: number; pageSize: number }) => ({
    items: all.slice((page - 1) * pageSize, page * pageSize),
    total: all.length,
    counts: { ongoing: all.length },
  }))
  const { items, counts } = await everyPage(ask)
  expect(items).toEqual(all)
  expect(counts.ongoing).toBe(all.length)
  expect(ask.mock.calls.map(([{ page }]) => page)).toEqual([1, 2, 3])
})

it('A12.2 ends where the list does, though its first page promised more', async () => {
  const ask = vi.fn(async ({ page }: { page: number }) => ({
    items: page === 1 ? all.slice(0, pageSizeLimit) : [],
    total: all.length,
  }))
  expect((await everyPage(ask)).items).toHaveLength(pageSizeLimit)
  expect(ask).toHaveBeenCalledTimes(2)
})
