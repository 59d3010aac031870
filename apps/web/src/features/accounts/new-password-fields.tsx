import { type FieldValues, type Path, useWatch } from 'react-hook-form'
import { type ContractForm, fieldOf } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { PasswordField } from '#web/ui/password-field.tsx'
import { password, passwordErrors } from './accounts.messages.ts'
import { PasswordRules } from './password-rules.tsx'
import * as text from './register.messages.ts'

type Fields = FieldValues & { password: string; confirmation: string }

/** A8.2: the password somebody chooses, with its rules, and once more. */
export const NewPasswordFields = <In extends Fields, Out>({ form }: { form: ContractForm<In, Out> }) => {
  const t = useT()
  const typed: unknown = useWatch({ control: form.control, name: 'password' as Path<In> })
  return (
    <>
      <PasswordField
        {...fieldOf(form, 'password' as Path<In>)}
        label={t(password)}
        rules={<PasswordRules password={typeof typed === 'string' ? typed : ''} />}
        errors={passwordErrors}
        autoComplete="new-password"
      />
      <PasswordField
        {...fieldOf(form, 'confirmation' as Path<In>)}
        label={t(text.confirmation)}
        errors={text.confirmationErrors}
        autoComplete="new-password"
      />
    </>
  )
}
