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

/** Words to look for while they are typed: nobody types more than their beginning, and what was pasted is no mistake. */
export const beginningSchema = (longest: number) =>
  // Not toWellFormed(), which Firefox 115 does not know.
  z.string().check(
    z.overwrite((words) =>
      words
        .trim()
        .slice(0, longest)
        .replace(/\p{Surrogate}/gu, '\uFFFD'),
    ),
  )
