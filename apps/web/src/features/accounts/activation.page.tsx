import { tokenSchema } from '@portal/contracts/accounts/account'
import { returnPath } from '@portal/contracts/accounts/return-path'
import { ApiProblem } from '@portal/contracts/http/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import * as z from 'zod/mini'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { PageSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { signIn } from './accounts.messages.ts'
import { activateAccountMutation, activationQuery } from './accounts.queries.ts'
import * as text from './activation.messages.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { confirmed, newPasswordSchema } from './new-password-schema.ts'
import { ResendForm } from './resend-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Activated = { email: string; next: string | null }
type StepProps = { token: string; address: string; onActivated: (activated: Activated) => void; onRefused: () => void }

const isLinkOver = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'token-not-valid' || error.code === 'validation-failed')

/** Pressed by a person: what opens mailed links to look for dangers runs scripts too, but presses nothing. */
const Confirm = ({ token, address, onActivated, onRefused }: StepProps) => {
  const t = useT()
  const activate = useMutation(activateAccountMutation())
  return (
    <Page title={t(text.title)} lead={t(text.lead(address))} trail={<Breadcrumb current={t(text.title)} />}>
      {activate.isError && !isLinkOver(activate.error) && <Alert isFocused>{t(problemMessage(activate.error))}</Alert>}
      <p>
        <Button
          look="primary"
          size="large"
          autoFocus
          isBusy={activate.isPending}
          onClick={() =>
            activate.mutate(
              { body: { token } },
              { onSuccess: onActivated, onError: (error) => isLinkOver(error) && onRefused() },
            )
          }
        >
          {t(text.activate)}
        </Button>
      </p>
    </Page>
  )
}

/** For invited recruiters and administrators. */
const ChoosePassword = ({ token, address, onActivated, onRefused }: StepProps) => {
  const t = useT()
  const policy = usePolicy()
  const activate = useMutation(activateAccountMutation())
  const schema = useMemo(
    () =>
      z
        .object({ password: newPasswordSchema(policy.password), confirmation: z.string().check(z.minLength(1)) })
        .check(confirmed()),
    [policy],
  )
  const form = useContractForm(schema, { defaultValues: { password: '', confirmation: '' } })
  return (
    <Page
      title={t(text.choosePasswordTitle)}
      lead={t(text.choosePasswordLead(address))}
      trail={<Breadcrumb current={t(text.choosePasswordTitle)} />}
    >
      <Form
        form={form}
        onSubmit={async ({ password }) => {
          try {
            onActivated(await activate.mutateAsync({ body: { token, password } }))
          } catch (error) {
            if (error instanceof ApiProblem && error.code === 'token-not-valid') onRefused()
            throw error
          }
        }}
      >
        {/* Password managers keep the password under this name. */}
        <input type="email" name="email" autoComplete="username" value={address} readOnly hidden />
        <NewPasswordFields form={form} />
        <p>
          <Button type="submit" look="primary" size="large" isBusy={activate.isPending}>
            {t(text.openAccount)}
          </Button>
        </p>
      </Form>
    </Page>
  )
}

/** The page has become another one: its title takes the focus, as after a navigation. */
const Focused = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('h1')?.focus(), [])
  return <div ref={box}>{children}</div>
}

/** A8.4. */
const Done = ({ email, isStaff }: { email: string; isStaff: boolean }) => {
  const t = useT()
  return (
    <Focused>
      <Page
        title={t(text.activatedTitle)}
        lead={t(text.activatedLead)}
        trail={<Breadcrumb current={t(text.activatedTitle)} />}
      >
        <div className="stack max-w-[30rem]">
          <SignInForm address={email} />
          {!isStaff && <p className="small soft">{t(text.thenProfile)}</p>}
        </div>
      </Page>
    </Focused>
  )
}

const Over = () => {
  const t = useT()
  const to = usePaths()
  return (
    <Focused>
      <Page
        title={t(text.notValidTitle)}
        lead={t(text.notValidLead)}
        trail={<Breadcrumb current={t(text.notValidTitle)} />}
      >
        <div className="stack-lg max-w-[30rem]">
          <div className="stack">
            <p>{t(text.maybeActivated)}</p>
            <p>
              <LinkButton to={to('signIn')} icon="user">
                {t(signIn)}
              </LinkButton>
            </p>
          </div>
          <Rubric title={t(text.otherwise)}>
            <ResendForm />
          </Rubric>
        </div>
      </Page>
    </Focused>
  )
}

/** A8.4: what a mailed link opens. The token is in the fragment, which no server and no log ever sees. */
export const ActivationPage = () => {
  const to = usePaths()
  const { hash } = useLocation()
  const token = tokenSchema.safeParse(hash.slice(1)).data
  const { data: me } = useSession()
  const [activated, setActivated] = useState<Activated | null>(null)
  const [isRefused, setIsRefused] = useState(false)
  const link = useQuery({ ...activationQuery(token ?? ''), enabled: token !== undefined && activated === null })

  if (activated && me?.email === activated.email)
    return (
      <Navigate replace to={returnPath(activated.next) ?? to(me.role === 'candidate' ? 'dashboard' : 'recruiting')} />
    )
  if (activated) return <Done email={activated.email} isStaff={link.data?.needsPassword === true} />
  if (token === undefined || isRefused || isLinkOver(link.error)) return <Over />
  if (link.isError)
    return (
      <div className="wrap top">
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      </div>
    )
  if (!link.data) return <PageSkeleton />
  const Step = link.data.needsPassword ? ChoosePassword : Confirm
  return (
    <Step token={token} address={link.data.email} onActivated={setActivated} onRefused={() => setIsRefused(true)} />
  )
}
