/** A page as SQL asks for it. `offset` stays a whole number that both sides hold, however far the page. */
export type Slice = { readonly limit: number; readonly offset: number }

export const sliceOf = ({ page, pageSize }: { page: number; pageSize: number }): Slice => ({
  limit: pageSize,
  offset: Math.min((page - 1) * pageSize, Number.MAX_SAFE_INTEGER),
})
