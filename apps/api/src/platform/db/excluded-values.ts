import { type SQL, sql } from 'drizzle-orm'

/** Columns as the database names them, for statements that take many rows as one JSON parameter. */
export const columnNames = (properties: readonly string[]): string[] =>
  properties.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

/** For an upsert of several rows: each of these columns takes the value that was to be inserted. */
export const excludedValues = (names: readonly string[]): SQL =>
  sql.raw(names.map((name) => `"${name}" = excluded."${name}"`).join(', '))
