import { type FieldValues, get, type Path, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import { refusedFields } from './refused-fields.ts'
import { contractResolver } from './resolver.ts'

export type ContractForm<In extends FieldValues, Out> = UseFormReturn<In, unknown, Out>

/** A form over an endpoint's body: checked when a field is left, then while it is being mended; it can be sent while invalid. */
export const useContractForm = <In extends FieldValues, Out>(
  schema: z.ZodMiniType<Out, In>,
  options: Omit<UseFormProps<In, unknown, Out>, 'resolver' | 'mode'> = {},
): ContractForm<In, Out> =>
  useForm<In, unknown, Out>({
    ...options,
    resolver: contractResolver(schema),
    mode: 'onTouched',
    // The summary at the top takes the focus (D6).
    shouldFocusError: false,
  })

/** The id of a field's control, for its label and for links from the summary. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** `{...fieldOf(form, 'email')}`: registration, id and error code of one field. */
export const fieldOf = <In extends FieldValues, Out>(form: ContractForm<In, Out>, name: Path<In>) => {
  const error = (get(form.formState.errors, name) as { type?: unknown } | undefined)?.type
  return { ...form.register(name), id: fieldId(name), errorCode: typeof error === 'string' ? error : undefined }
}

/** What was sent is kept, as `kept` says it; what was typed since stays, to be sent next. */
export const settleForm = <In extends FieldValues, Out>(form: ContractForm<In, Out>, sent: In, kept: In): void => {
  const typed = form.getValues()
  form.reset(kept)
  for (const name of Object.keys(kept) as (keyof In & Path<In>)[])
    if (typed[name] !== sent[name]) form.setValue(name, typed[name], { shouldDirty: true })
}

/** Puts the server's field errors (`#/email`) on the fields they name. False when the problem is about the form as a whole. */
export const applyProblem = <In extends FieldValues, Out>(form: ContractForm<In, Out>, error: unknown): boolean => {
  const refused = refusedFields(error)
  for (const { name, code } of refused) form.setError(name as Path<In>, { type: code })
  return refused.length > 0
}
