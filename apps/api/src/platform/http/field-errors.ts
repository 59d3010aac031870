import type { FieldError } from '@portal/contracts/http/problem'
import type * as z from 'zod/mini'

/** RFC 6901: what a key may not hold as it is. */
const escapeKey = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

export const pointerTo = (...keys: readonly PropertyKey[]): string => ['#', ...keys.map(escapeKey)].join('/')

/** One wrong place of what was sent: a field unknown to the contract is pointed at by its own name, not by its parent's. */
export const fieldErrorsOf = (parent: string, code: string, unknownKeys?: readonly string[]): readonly FieldError[] =>
  code === 'unrecognized_keys' && unknownKeys
    ? unknownKeys.map((key) => ({ pointer: `${parent}/${escapeKey(key)}`, code: 'unknown-field' }))
    : [{ pointer: parent, code }]

/** The same, of what a schema says itself. */
export const issueErrors = ({ issues }: Pick<z.core.$ZodError, 'issues'>): readonly FieldError[] =>
  issues.flatMap(({ path, code, ...issue }) =>
    fieldErrorsOf(pointerTo(...path), code, 'keys' in issue ? issue.keys : undefined),
  )
