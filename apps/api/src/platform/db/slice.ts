import { pageSizeLimit } from '@portal/contracts/http/query-limits'

/** A page as SQL asks for it. `offset` stays a whole number that both sides hold, however far the page. */
export type Slice = { readonly limit: number; readonly offset: number }

export const sliceOf = ({ page, pageSize }: { page: number; pageSize: number }): Slice => ({
  limit: pageSize,
  offset: Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER),
})

/** What a list of one's own takes: by itself it is whole, unless it is longer than any page. */
export type AskedPage = { readonly page?: number | undefined; readonly pageSize?: number | undefined }

/** A page of what is already in memory; the answer still lacks how its items are told. */
export const pageOfRows = <T>(rows: readonly T[], { page = 1, pageSize = pageSizeLimit }: AskedPage) => {
  const { limit, offset } = sliceOf({ page, pageSize })
  return { shown: rows.slice(offset, offset + limit), total: rows.length, page, pageSize }
}

/** A list that is never long, as a whole: one page, of as many as there may be. */
export const onlyPage = <T>(items: T[], most: number) => ({
  items,
  total: items.length,
  page: 1,
  pageSize: Math.max(most, items.length),
})

type Whole = { readonly items: readonly unknown[]; readonly pageSize: number }

/** The page that is asked for of a list that is whole; all of it by itself. */
export const cutPage = <W extends Whole>(whole: W, { page, pageSize = whole.pageSize }: AskedPage): W => {
  const { shown: items, ...place } = pageOfRows(whole.items, { page, pageSize })
  return { ...whole, items, ...place }
}
