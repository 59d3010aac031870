import { type SQL, sql } from 'drizzle-orm'

/** For an upsert of several rows: each of these columns takes the value that was to be inserted. */
export const excludedValues = (columns: readonly string[]): Record<string, SQL> =>
  Object.fromEntries(
    columns.map((name) => [
      name,
      sql.raw(`excluded."${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`),
    ]),
  )
