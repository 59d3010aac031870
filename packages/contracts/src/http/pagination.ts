import * as z from 'zod/mini'
import { lastPage, longestList, pageSizeLimit } from './query-limits.ts'

/** A whole number in a query string: digits only, since a blank must not become 0. */
export const queryIntegerSchema = (minimum: number, maximum: number, read: (value: number) => number = Number) =>
  z.pipe(
    z.pipe(
      z.union([z.number(), z.string().check(z.regex(/^\d+$/))]),
      z.transform((value: number | string) => read(Number(value))),
    ),
    z.number().check(z.int(), z.minimum(minimum), z.maximum(maximum)),
  )

export const queryFlagSchema = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value: boolean | 'true' | 'false') => value === true || value === 'true'),
)

/** A repeatable parameter: sent once it arrives as a string, and is a list of one. Each value counts once. */
export const queryListSchema = <T extends string>(item: z.ZodMiniType<T, T>) =>
  z._default(
    z
      .pipe(
        z.union([z.array(item), item]),
        z.transform((value: T | T[]): T[] => [...new Set([value].flat() as T[])]),
      )
      .check(z.maxLength(longestList)),
    [],
  )

/** What every list takes. Any page may be asked for: one above the end is empty, however far above. */
export const pageQuery = {
  page: z.optional(queryIntegerSchema(1, lastPage, (page) => Math.min(page, lastPage))),
  pageSize: z.optional(queryIntegerSchema(1, pageSizeLimit)),
}

/** What every list answers. One that is never long is whole unless a page of it is asked for. */
export const pageOf = <S extends z.ZodMiniType>(item: S) =>
  z.object({ items: z.array(item), total: z.number(), page: z.number(), pageSize: z.number() })
