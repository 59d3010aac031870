import { activationRequestSchema } from '@portal/contracts/accounts/registration'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './accounts.messages.ts'
import { resendActivationMutation } from './accounts.queries.ts'

/** E1.2, D4: another activation link. What is said afterwards is the same for every address. */
export const ResendForm = ({ address = '' }: { address?: string }) => {
  const t = useT()
  const locale = useLocale()
  const resend = useMutation(resendActivationMutation())
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useContractForm(activationRequestSchema, { defaultValues: { email: address, locale } })
  return (
    <Form
      form={form}
      className="stack"
      label={t(text.resend)}
      onSubmit={async ({ email }) => {
        setSentTo(null)
        await resend.mutateAsync({ body: { email, locale } })
        setSentTo(email)
      }}
    >
      <TextField
        {...fieldOf(form, 'email')}
        id="resend-email"
        label={t(text.registeredEmail)}
        hint={t(text.resendHint)}
        errors={text.emailErrors}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <p>
        <Button type="submit" icon="mail" isBusy={resend.isPending}>
          {t(text.resend)}
        </Button>
      </p>
      <p role="status">{sentTo !== null && t(text.resent(sentTo))}</p>
    </Form>
  )
}
