import type { ComponentProps, ReactNode } from 'react'
import { FieldError, type FieldProps, useField } from './field.tsx'

type CheckboxProps = Omit<FieldProps, 'rules' | 'isOptional'> &
  Omit<ComponentProps<'input'>, 'type'> & {
    /** At the right of the line: a number of offers, say. */
    aside?: ReactNode
  }

export const Checkbox = ({ label, hint, errorCode, errors, id, aside, className, ...input }: CheckboxProps) => {
  const field = useField({ id, hint, errorCode, ...(errors && { errors }) })
  return (
    <div className={`field ${field.error ? 'invalid' : ''} ${className ?? ''}`.trim()}>
      <label className="check">
        <input {...input} {...field.control} type="checkbox" />
        <span>
          {label}
          {hint && (
            <span className="hint" id={`${field.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
        {aside}
      </label>
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
    </div>
  )
}
