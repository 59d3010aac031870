import * as z from 'zod/mini'
import { longestList } from './query-limits.ts'

/** A whole number in a query string: digits only, since a blank must not become 0. */
export const queryIntegerSchema = (minimum: number, maximum: number) =>
  z.pipe(
    z.pipe(
      z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
      z.transform((value: number | string) => Number(value)),
    ),
    z.number().check(z.int(), z.minimum(minimum), z.maximum(maximum)),
  )

export const queryFlagSchema = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value: boolean | 'true' | 'false') => value === true || value === 'true'),
)

/** A repeatable parameter: sent once it arrives as a string, and is a list of one. */
export const queryListSchema = <T extends string>(item: z.ZodMiniType<T, T>) =>
  z._default(
    z.pipe(
      z.union([z.array(item).check(z.maxLength(longestList)), item]),
      z.transform((value: T | T[]): T[] => [...new Set([value].flat() as T[])]),
    ),
    [],
  )

export const pageOf = <S extends z.ZodMiniType>(item: S) =>
  z.object({ items: z.array(item), total: z.number(), page: z.number(), pageSize: z.number() })
