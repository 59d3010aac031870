import * as z from 'zod/mini'

/** A name people read: no path, no control character. The extension is kept beside it, by type. */
const isPrintable = (name: string): boolean => !/[\p{Cc}\p{Cf}\u2028\u2029/\\]/u.test(name)

export const documentNameSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(120), z.refine(isPrintable, { params: { code: 'name-not-printable' } }))
