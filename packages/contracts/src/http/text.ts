import * as z from 'zod/mini'

/** Nobody types control characters but tabs and ends of lines; PostgreSQL refuses U+0000, and the others hide in what is read. */
const hasNoControl = z.regex(/^[\t\n\r\P{Cc}]*$/u)
const isOneLine = z.regex(/^[^\p{Cc}\u2028\u2029]*$/u)

/** What people write, on any number of lines. */
export const textSchema = (longest: number, shortest = 0) =>
  z.string().check(z.trim(), z.minLength(shortest), z.maxLength(longest), hasNoControl)

/** The same on one line, which a mail's subject and a list rely on. */
export const lineSchema = (longest: number, shortest = 1) =>
  z.string().check(z.trim(), z.minLength(shortest), z.maxLength(longest), isOneLine)
