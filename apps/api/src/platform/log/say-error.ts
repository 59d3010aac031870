import { isOutOfReach } from '../db/out-of-reach.ts'
import { UnfitServer } from '../db/server-version.ts'
import { isOfPostgres, isOfQuery } from './describe-error.ts'

type Coded = Error & { code?: string }

/** What a command that does nothing but read and write the database cannot mend. */
export const isOfDatabase = (error: unknown): error is Error =>
  error instanceof Error &&
  (isOfQuery(error) || isOfPostgres(error) || isOutOfReach(error) || error instanceof UnfitServer)

/** What whoever starts the portal can mend, by SQLSTATE (PostgreSQL, appendix A). */
const remedies: Readonly<Record<string, (message: string) => string>> = {
  '28P01': () => 'The database refused the password: check user and password in DATABASE_URL',
  '28000': () =>
    'The database lets this user in from nowhere like here: check DATABASE_URL, and pg_hba.conf on its server',
  '3D000': () => 'The database of this name does not exist: create it, or check its name in DATABASE_URL',
  '42501': (message) =>
    `The user of DATABASE_URL lacks a right (${message}): it must own its database, to create schemas, tables and extensions in it`,
  '53300': () => 'The database has no connection left: lower DATABASE_POOL, or raise max_connections on its server',
  '57P03': () => 'The database is starting or stopping: try again in a moment',
}

/** PostgreSQL quotes in these what it was given. */
const isOfValue = (code: string): boolean => code.startsWith('22')

const sayRefusal = (message: string, code: string): string =>
  `${remedies[code]?.(message) ?? (isOfValue(code) ? 'The database refused a value' : `The database refused: ${message}`)} (${code}).`

/** For whoever reads the terminal: what failed and what to do, without the statement and what it was given; anything else in its own words. */
export const sayError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { message, code = '', cause } = error as Coded
  if (isOfQuery(error))
    return cause instanceof Error && isOfDatabase(cause) ? sayError(cause) : 'The database did not answer in time.'
  if (isOfPostgres(error)) return sayRefusal(message, code)
  if (isOutOfReach(error))
    return `The database cannot be reached (${code}): check host and port in DATABASE_URL, and that PostgreSQL runs there.`
  if (message.startsWith('SASL:')) return 'The database asks for a password: check user and password in DATABASE_URL.'
  return code === 'ERR_INVALID_URL'
    ? 'DATABASE_URL is no address of a database, such as postgres://user:password@host:5432/name.'
    : message
}
