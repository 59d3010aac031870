import { credentialsSchema } from '@portal/contracts/accounts/credentials'
import { ApiProblem } from '@portal/contracts/http/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { enterSession } from '#web/platform/session/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Form } from '#web/ui/form.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { PasswordField } from '#web/ui/password-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './accounts.messages.ts'
import { signInMutation } from './accounts.queries.ts'

type SignInFormProps = {
  /** The address, when it is known already. */
  address?: string
  /** The first field takes the focus: in a dialog, or where nothing else is to be read first. */
  hasFocus?: boolean
  onSignedIn?: (outcome: { isSomebodyElse: boolean }) => void
}

/** A8.6, B6, C2.1. On the page and in the dialog. */
export const SignInForm = ({ address = '', hasFocus = false, onSignedIn }: SignInFormProps) => {
  const t = useT()
  const client = useQueryClient()
  const announce = useAnnounce()
  const { session } = usePolicy()
  const signIn = useMutation(signInMutation())
  const [isRefused, setIsRefused] = useState(false)
  const form = useContractForm(credentialsSchema, {
    defaultValues: { email: address, password: '', remember: false },
  })
  return (
    <Form
      form={form}
      className="stack"
      onSubmit={async (body) => {
        try {
          const me = await signIn.mutateAsync({ body })
          const outcome = await enterSession(client, me)
          announce(t(text.welcomeBack(me.firstName)))
          onSignedIn?.(outcome)
        } catch (error) {
          setIsRefused(error instanceof ApiProblem && error.code === 'credentials-not-valid')
          throw error
        }
      }}
    >
      <TextField
        {...fieldOf(form, 'email')}
        id="sign-in-email"
        label={t(text.email)}
        errors={text.emailErrors}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus={hasFocus && address === ''}
      />
      <PasswordField
        {...fieldOf(form, 'password')}
        id="sign-in-password"
        label={t(text.password)}
        errors={text.passwordErrors}
        autoComplete="current-password"
        autoFocus={hasFocus && address !== ''}
      />
      {isRefused && <p className="small soft">{t(text.notActivatedYet)}</p>}
      <Checkbox {...form.register('remember')} label={t(text.stayConnected(session.rememberedDays))} />
      <Button type="submit" look="primary" size="wide" isBusy={signIn.isPending}>
        {t(text.signIn)}
      </Button>
    </Form>
  )
}
