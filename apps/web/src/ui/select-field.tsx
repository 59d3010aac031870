import type { ComponentProps } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { choose } from './field.messages.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

export type SelectOption = { value: string; label: string }
type SelectFieldProps = FieldProps &
  ComponentProps<'select'> & {
    options: readonly SelectOption[]
    /** The first line, of empty value; null when one of the options is always chosen. */
    placeholder?: string | null
  }

export const SelectField = (props: SelectFieldProps) => {
  const { label, hint, rules, isOptional, errorCode, errors, id, className, options, placeholder, ...select } = props
  const t = useT()
  const field = useField({ id, hint, rules, errorCode, ...(errors && { errors }) })
  return (
    <FieldFrame
      {...{ label, hint, rules }}
      isOptional={isOptional ?? false}
      id={field.id}
      error={field.error}
      className={className ?? ''}
    >
      <select {...select} {...field.control}>
        {placeholder !== null && <option value="">{placeholder ?? t(choose)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
