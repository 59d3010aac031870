import { pageSizeLimit } from '@portal/contracts/http/query-limits'

/** A list that is shown whole, however long it is: its pages are asked for one after the other. */
export const everyPage = async <Page extends { items: unknown[]; total: number }>(
  ask: (query: { page: number; pageSize: number }) => Promise<Page>,
): Promise<Page> => {
  const { items, ...whole } = await ask({ page: 1, pageSize: pageSizeLimit })
  for (let page = 2; items.length < whole.total; page += 1) {
    const next = await ask({ page, pageSize: pageSizeLimit })
    // What was there a moment ago may be gone.
    if (next.items.length === 0) break
    items.push(...next.items)
  }
  return { ...whole, items } as Page
}
