import type { FieldError, FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import * as z from 'zod/mini'

type Issue = { readonly code?: string; readonly path: readonly PropertyKey[]; readonly params?: unknown }

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], values)

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || value === false

/** A blank answer is « required » whatever rule it breaks first; a rule of ours (`z.refine`) says its own code in `params`. */
const codeOf = (issue: Issue, values: unknown): string => {
  if (isBlank(valueAt(values, issue.path))) return 'required'
  const own = (issue.params as { code?: unknown } | undefined)?.code
  return typeof own === 'string' ? own : (issue.code ?? 'invalid_value')
}

const place = (errors: Record<string, unknown>, path: readonly PropertyKey[], error: FieldError): void => {
  const keys = path.map(String)
  const last = keys.pop() ?? 'root'
  let target = errors
  for (const key of keys) {
    target[key] ??= {}
    target = target[key] as Record<string, unknown>
  }
  target[last] ??= error
}

/** Validates a form with the schema of its endpoint; each error is a code, whose text the field chooses. */
export const contractResolver =
  <In extends FieldValues, Out>(schema: z.ZodMiniType<Out, In>): Resolver<In, unknown, Out> =>
  (values) => {
    const result = z.safeParse(schema, values)
    if (result.success) return { values: result.data, errors: {} }
    const errors: Record<string, unknown> = {}
    for (const issue of result.error.issues) place(errors, issue.path, { type: codeOf(issue, values) })
    return { values: {}, errors: errors as FieldErrors<In> }
  }
