import type { ComponentProps } from 'react'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

type TextFieldProps = FieldProps & ComponentProps<'input'>

export const TextField = ({
  label,
  hint,
  rules,
  isOptional,
  errorCode,
  errors,
  id,
  className,
  ...input
}: TextFieldProps) => {
  const field = useField({ id, hint, rules, errorCode, ...(errors && { errors }) })
  return (
    <FieldFrame
      {...{ label, hint, rules }}
      isOptional={isOptional ?? false}
      id={field.id}
      error={field.error}
      className={className ?? ''}
    >
      <input type="text" {...input} {...field.control} />
    </FieldFrame>
  )
}
