import { pageQuery } from '@portal/contracts/http/pagination'

/** The page of a list an address asks for; the first, where it asks for none there can be. */
export const pageIn = (search: URLSearchParams): number =>
  pageQuery.page.safeParse(search.get('page') ?? undefined).data ?? 1

type Page = { items: readonly unknown[]; total: number; pageSize: number }

/** Where a list ends that is asked for beyond its end: what was on its last page has been decided since. */
export const endOf = ({ items, total, pageSize }: Page): number | undefined =>
  items.length === 0 && total > 0 ? Math.ceil(total / pageSize) : undefined
