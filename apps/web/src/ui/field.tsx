import type { Message } from '@portal/contracts/i18n/message'
import { type ReactNode, useId } from 'react'
import { fieldErrorMessage } from '#web/platform/forms/field-errors.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { optional } from './field.messages.ts'
import { Icon } from './icon.tsx'
import { errorPrefix } from './ui.messages.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What every field component takes, beside the attributes of its native control. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** Under the control: rules, meter, count. */
  rules?: ReactNode
  /** Mandatory is the rule on these forms; what is not says so. */
  isOptional?: boolean
  errorCode?: string | undefined
  /** Texts that know better than the general ones, by error code. */
  errors?: Readonly<Record<string, Message>>
}

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => {
  const t = useT()
  return (
    <p className="error" id={id}>
      <Icon name="circle-alert" />
      <span>
        <VisuallyHidden>{t(errorPrefix)}</VisuallyHidden>
        {children}
      </span>
    </p>
  )
}

/** Ids and ARIA of a field: `{...wiring.control}` goes on the native control. */
export const useField = ({
  id: given,
  errorCode,
  errors,
  hint,
  rules,
}: Omit<FieldProps, 'label'> & { id?: string | undefined }) => {
  const t = useT()
  const own = useId()
  const id = given ?? own
  const error = errorCode && t(fieldErrorMessage(errorCode, errors))
  const described = [hint && `${id}-hint`, rules && `${id}-rules`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    control: {
      id,
      ...(error && { 'aria-invalid': true }),
      ...(described && { 'aria-describedby': described }),
    },
  }
}

type FrameProps = FieldProps & { id: string; error: string | undefined; children: ReactNode; className?: string }

/** Label, hint, control, rules, error: in that order, always. */
export const FieldFrame = ({ id, label, hint, rules, isOptional, error, children, className = '' }: FrameProps) => {
  const t = useT()
  return (
    <div className={`field ${error ? 'invalid' : ''} ${className}`.trim()}>
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="soft light"> {t(optional)}</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {rules && <div id={`${id}-rules`}>{rules}</div>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}
