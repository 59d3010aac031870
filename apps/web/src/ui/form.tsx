import { isSignInRequired } from '@portal/contracts/http/client'
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { NetworkFailure } from '#web/platform/api/api.ts'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { applyProblem, type ContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert } from './alert.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { stillThere } from './form.messages.ts'

type FormProps<In extends FieldValues, Out> = {
  form: ContractForm<In, Out>
  /** Rejecting is how it tells of a failure: server pointers go to their fields, anything else above the form. */
  onSubmit: (values: Out) => Promise<unknown>
  children: ReactNode
  className?: string
  label?: string
}

/** A native form over a contract's schema: summary and failure at the top, sent as often as the person wishes, once at a time. */
export const Form = <In extends FieldValues, Out>({
  form,
  onSubmit,
  children,
  className,
  label,
}: FormProps<In, Out>) => {
  const t = useT()
  const element = useRef<HTMLFormElement>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { submitCount } = form.formState
  // Rather than the form's state, which is that of the last drawing: a double press must not send twice.
  const isSending = useRef<boolean>(false)

  const submit = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await onSubmit(values)
    } catch (error) {
      // Whose session is over is asked to sign in, above the page: said here too, it would stay after they have.
      if (!applyProblem(form, error) && !isSignInRequired(error)) setFailure(error)
    }
  })

  const send = async (event: SubmitEvent) => {
    if (isSending.current) return
    isSending.current = true
    try {
      await submit(event)
    } finally {
      isSending.current = false
    }
  }

  return (
    <form
      ref={element}
      noValidate
      className={className ?? 'stack-lg'}
      aria-label={label}
      onMouseDown={(event) => {
        // Leaving a field checks it, and what is then said moves the button away from under the finger: the press would be lost.
        if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event)
      }}
    >
      <ErrorSummary form={element} attempts={submitCount} />
      {failure !== null && (
        <Alert isFocused>
          {t(problemMessage(failure))} {failure instanceof NetworkFailure && t(stillThere)}
        </Alert>
      )}
      {children}
    </form>
  )
}
