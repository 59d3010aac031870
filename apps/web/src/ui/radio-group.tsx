import { type ComponentProps, Fragment, type ReactNode } from 'react'
import { FieldError, type FieldProps, useField } from './field.tsx'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode }
type RadioGroupProps = Omit<FieldProps, 'rules' | 'isOptional'> &
  Omit<ComponentProps<'input'>, 'type' | 'value'> & {
    options: readonly RadioOption[]
    /** The chosen value, when the group is controlled. */
    value?: string
  }

/** One question, its answers as radios; the first radio bears the id, so that the summary's link lands on it. */
export const RadioGroup = ({
  label,
  hint,
  errorCode,
  errors,
  id,
  options,
  value,
  className,
  ...input
}: RadioGroupProps) => {
  const field = useField({ id, hint, errorCode, ...(errors && { errors }) })
  return (
    <fieldset className={`field ${field.error ? 'invalid' : ''} ${className ?? ''}`.trim()}>
      <legend className="legend">{label}</legend>
      {hint && (
        <span className="hint" id={`${field.id}-hint`}>
          {hint}
        </span>
      )}
      {options.map((option, index) => (
        <Fragment key={option.value}>
          <label className="check">
            <input
              {...input}
              {...field.control}
              id={index === 0 ? field.id : `${field.id}-${option.value}`}
              type="radio"
              value={option.value}
              {...(value !== undefined && { checked: value === option.value })}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        </Fragment>
      ))}
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
    </fieldset>
  )
}
