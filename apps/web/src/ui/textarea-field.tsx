import { type ComponentProps, useEffect, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { charactersLeft, charactersOver } from './field.messages.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

type TextareaFieldProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'maxLength'> & {
    /** Shown as a count of what is left; longer texts can be pasted and then cut, rather than lost. */
    limit?: number
  }

export const TextareaField = (props: TextareaFieldProps) => {
  const { label, hint, rules, isOptional, errorCode, errors, id, className, limit, onInput, ...textarea } = props
  const t = useT()
  const [value, setValue] = useState('')
  const left = (limit ?? 0) - value.length
  const count = limit !== undefined && (
    <p className="hint num" role="status">
      {t(left < 0 ? charactersOver(-left) : charactersLeft(left))}
    </p>
  )
  const below = rules || count ? [rules, count] : undefined
  const field = useField({ id, hint, rules: below, errorCode, ...(errors && { errors }) })
  const fieldId = field.id
  // What the form put there is known to the page alone.
  useEffect(() => {
    const control = document.getElementById(fieldId)
    if (control instanceof HTMLTextAreaElement) setValue(control.value)
  }, [fieldId])
  return (
    <FieldFrame
      {...{ label, hint }}
      rules={
        below && (
          <>
            {rules}
            {count}
          </>
        )
      }
      isOptional={isOptional ?? false}
      id={field.id}
      error={field.error}
      className={className ?? ''}
    >
      <textarea
        {...textarea}
        {...field.control}
        onInput={(event) => {
          setValue(event.currentTarget.value)
          onInput?.(event)
        }}
      />
    </FieldFrame>
  )
}
