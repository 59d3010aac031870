import { type ComponentProps, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { hide, passwordHidden, passwordShown, show } from './field.messages.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** `rules` takes the list of rules and the strength meter. Pasting is allowed, as password managers need it. */
type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'type'>

export const PasswordField = ({
  label,
  hint,
  rules,
  isOptional,
  errorCode,
  errors,
  id,
  className,
  ...input
}: PasswordFieldProps) => {
  const t = useT()
  const [isShown, setIsShown] = useState<boolean | null>(null)
  const field = useField({ id, hint, rules, errorCode, ...(errors && { errors }) })
  return (
    <FieldFrame
      {...{ label, hint, rules }}
      isOptional={isOptional ?? false}
      id={field.id}
      error={field.error}
      className={className ?? ''}
    >
      <span className="with-button">
        <input
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          {...field.control}
          type={isShown ? 'text' : 'password'}
        />
        <button type="button" className="button" onClick={() => setIsShown(!isShown)}>
          {t(isShown ? hide : show)} <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      </span>
      {/* Nothing before the button is pressed: some readers say what a page arrives with. */}
      <span className="hidden-visually" role="status">
        {isShown !== null && t(isShown ? passwordShown : passwordHidden)}
      </span>
    </FieldFrame>
  )
}
