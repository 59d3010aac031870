import { isOfPostgres, isOfQuery } from '#api/platform/log/describe-error.ts'

type Coded = Error & { code?: string }

const isOutOfReach = ({ code = '' }: Coded): boolean => /^E(?:CONN|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH)/.test(code)

/** What a command that does nothing but read and write the database cannot mend. */
export const isOfDatabase = (error: unknown): error is Error =>
  error instanceof Error && (isOfQuery(error) || isOfPostgres(error) || isOutOfReach(error))

/** For whoever reads the terminal: why a statement failed, without the statement and what it was given; anything else in its own words. */
export const sayError = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { message, code, cause } = error as Coded
  if (isOfQuery(error)) return isOfDatabase(cause) ? sayError(cause) : 'The database did not answer in time.'
  if (isOfPostgres(error)) return `The database refused: ${message} (${code}).`
  return isOutOfReach(error) ? `The database cannot be reached (${code}).` : message
}
