type Described = {
  readonly type: string
  readonly message?: string
  readonly code?: string | undefined
  readonly query?: string
  readonly constraint?: string | undefined
  readonly stack?: string
  readonly cause?: Described
}

type Known = Error & { code?: string; constraint?: string; query?: string }

/** Drizzle's says its parameters in its message, hence in its stack; PostgreSQL's quotes values in its message, detail and where. */
export const isOfQuery = (error: Error): boolean => Object.hasOwn(error, 'query') && Object.hasOwn(error, 'params')
export const isOfPostgres = (error: Error): boolean =>
  Object.hasOwn(error, 'severity') && Object.hasOwn(error, 'routine')

/** Where it happened, without the message that a stack begins with: that one may have lines like these. */
const framesOf = ({ message, stack = '' }: Error): string => {
  const start = stack.indexOf(message)
  return start < 0 ? '' : stack.slice(start + message.length).trimStart()
}

/** What a log or a queue may keep of an error: no value that somebody gave, or that a row holds (ASVS 16.2.5). */
export const describeError = (error: Error): Described => {
  const { name, message, code, constraint, query, stack = '', cause } = error as Known
  const holdsValues = isOfQuery(error) || isOfPostgres(error)
  return {
    type: name,
    code,
    ...(holdsValues
      ? { stack: framesOf(error), constraint, ...(query !== undefined && { query }) }
      : { message, stack }),
    ...(cause instanceof Error && { cause: describeError(cause) }),
  }
}

/** « Error, DatabaseError 23505 »: its kinds and their codes. */
export const nameError = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const { name, code, cause } = error as Known
  const own = code === undefined ? name : `${name} ${code}`
  return cause === undefined ? own : `${own}, ${nameError(cause)}`
}
