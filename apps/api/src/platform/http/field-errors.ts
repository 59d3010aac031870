import type { FieldError } from '@portal/contracts/http/problem'
import type * as z from 'zod/mini'

/** RFC 6901: what a key may not hold as it is. */
const escapeKey = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

export const pointerTo = (...keys: readonly PropertyKey[]): string => ['#', ...keys.map(escapeKey)].join('/')

/** What a schema says of a wrong place beside its code. */
type Details = Readonly<Record<string, unknown>>

/** A rule of ours (`z.refine`) says its own code in `params`, as the forms read it. */
const codeOf = (code: string, { params }: Details): string => {
  const own = (params as { code?: unknown } | undefined)?.code
  return typeof own === 'string' ? own : code
}

/** One wrong place of what was sent: a field unknown to the contract is pointed at by its own name, not by its parent's. */
export const fieldErrorsOf = (parent: string, code: string, details: Details): readonly FieldError[] =>
  code === 'unrecognized_keys' && Array.isArray(details.keys)
    ? details.keys.map((key: string) => ({ pointer: `${parent}/${escapeKey(key)}`, code: 'unknown-field' }))
    : [{ pointer: parent, code: codeOf(code, details) }]

/** The same, of what a schema says itself. */
export const issueErrors = ({ issues }: Pick<z.core.$ZodError, 'issues'>): readonly FieldError[] =>
  issues.flatMap(({ path, code, ...details }) => fieldErrorsOf(pointerTo(...path), code, details))
