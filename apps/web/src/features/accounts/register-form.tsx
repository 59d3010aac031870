import { type SecurityQuestion, securityQuestions } from '@portal/contracts/accounts/account'
import { registrationSchema } from '@portal/contracts/accounts/registration'
import type { Policy } from '@portal/contracts/policy/policy'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useStillHere } from '#web/platform/router/use-still-here.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Form } from '#web/ui/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { email, emailErrors } from './accounts.messages.ts'
import { registerMutation } from './accounts.queries.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { confirmed, newPasswordSchema } from './new-password-schema.ts'
import * as text from './register.messages.ts'

/** The contract's body, the password's rule, and the confirmation, which stays here. */
const registrationValuesSchema = (policy: Policy) =>
  z
    .extend(registrationSchema, {
      password: newPasswordSchema(policy.password),
      confirmation: z.string().check(z.minLength(1)),
    })
    .check(confirmed())

const TermsLabel = () => {
  const t = useT()
  const to = usePaths()
  return (
    <>
      {t(text.acceptTerms.before)}
      <Link to={`${to('legal')}#terms`} target="_blank">
        {t(text.acceptTerms.terms)}
      </Link>
      {t(text.acceptTerms.between)}
      <Link to={to('privacy')} target="_blank">
        {t(text.acceptTerms.privacy)}
      </Link>
    </>
  )
}

type RegisterFormProps = { next: string | undefined; onRegistered: (address: string) => void }

/** A8.2, B5. */
export const RegisterForm = ({ next, onRegistered }: RegisterFormProps) => {
  const t = useT()
  const locale = useLocale()
  const policy = usePolicy()
  const register = useMutation(registerMutation())
  const whereOneIs = useStillHere()
  const schema = useMemo(() => registrationValuesSchema(policy), [policy])
  const form = useContractForm(schema, {
    defaultValues: {
      firstName: '',
      lastName: '',
      email: '',
      password: '',
      confirmation: '',
      securityAnswer: '',
      locale,
    },
  })
  const questions = Object.keys(securityQuestions) as SecurityQuestion[]
  return (
    <Form
      form={form}
      onSubmit={async ({ confirmation: _, ...body }) => {
        const isStillHere = whereOneIs()
        await register.mutateAsync({ body: { ...body, locale, ...(next !== undefined && { next }) } })
        if (isStillHere()) onRegistered(body.email)
      }}
    >
      <TextField
        {...fieldOf(form, 'firstName')}
        label={t(text.firstName)}
        errors={text.nameErrors}
        autoComplete="given-name"
      />
      <TextField
        {...fieldOf(form, 'lastName')}
        label={t(text.lastName)}
        errors={text.nameErrors}
        autoComplete="family-name"
      />
      <TextField
        {...fieldOf(form, 'email')}
        label={t(email)}
        hint={t(text.emailHint)}
        errors={emailErrors}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <NewPasswordFields form={form} />
      <SelectField
        {...fieldOf(form, 'securityQuestion')}
        label={t(text.securityQuestion)}
        hint={t(text.securityQuestionHint)}
        errors={text.securityQuestionErrors}
        options={questions.map((question) => ({ value: question, label: t(securityQuestions[question]) }))}
      />
      <TextField
        {...fieldOf(form, 'securityAnswer')}
        label={t(text.securityAnswer)}
        hint={t(text.securityAnswerHint)}
        errors={text.securityAnswerErrors}
        autoComplete="off"
      />
      <Checkbox {...fieldOf(form, 'acceptsTerms')} label={<TermsLabel />} errors={text.acceptTermsErrors} />
      <p className="small soft">{t(text.yourRights)}</p>
      <p>
        <Button type="submit" look="primary" size="large" isBusy={register.isPending}>
          {t(text.create)}
        </Button>
      </p>
    </Form>
  )
}
