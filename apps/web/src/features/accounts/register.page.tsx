import { returnPath } from '@portal/contracts/accounts/return-path'
import { withReturn } from '@portal/contracts/paths/paths'
import { useEffect, useRef } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Link } from '#web/ui/link.tsx'
import { Page } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { createAccount, signIn } from './accounts.messages.ts'
import * as text from './register.messages.ts'
import { RegisterForm } from './register-form.tsx'
import { ResendForm } from './resend-form.tsx'

/** A8.4, E1.2: what happens next, and what to do when nothing comes. The same for a new and for a known address. */
const CheckMail = ({ address }: { address: string }) => {
  const t = useT()
  const { activation } = usePolicy()
  const { pathname, search } = useLocation()
  const box = useRef<HTMLDivElement>(null)
  // The form was here: who reads it aloud hears what came of it.
  useEffect(() => box.current?.closest('.wrap')?.querySelector<HTMLElement>('h1')?.focus(), [])
  return (
    <Page
      title={t(text.checkMailTitle)}
      lead={t(text.checkMailLead(address))}
      trail={<Breadcrumb current={t(text.checkMailTitle)} />}
    >
      <div className="stack-lg max-w-[30rem]" ref={box}>
        <ol className="stack tight numbers">
          {text.checkMailSteps(activation.validHours).map((step) => (
            <li key={step.fr}>{t(step)}</li>
          ))}
        </ol>
        <Rubric title={t(text.nothingReceived)}>
          <div className="stack">
            <p>{t(text.checkSpam)}</p>
            <ResendForm address={address} />
            <p className="small">
              {t(text.wrongAddress)} <Link to={pathname + search}>{t(text.startAgain)}</Link>
            </p>
          </div>
        </Rubric>
      </div>
    </Page>
  )
}

const Afterwards = ({ next }: { next: string | undefined }) => {
  const t = useT()
  const to = usePaths()
  const { activation, inactivity } = usePolicy()
  return (
    <>
      <h2 className="legend">{t(text.afterwards)}</h2>
      <p>{t(text.afterwardsMail(activation.validHours))}</p>
      <p>{t(text.afterwardsProfile)}</p>
      <p>{t(text.afterwardsDormant(inactivity.years, inactivity.warningDays))}</p>
      <p>
        {t(text.alreadyRegistered)} <Link to={withReturn(to('signIn'), next)}>{t(signIn)}</Link>
      </p>
    </>
  )
}

/** Kept with the entry of the history: whoever comes back from the mailbox finds the page as it was. */
const sentToOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'sentTo' in state && typeof state.sentTo === 'string'
    ? state.sentTo
    : null

/** A8.1, A8.2, D3. */
export const RegisterPage = () => {
  const t = useT()
  const to = usePaths()
  const navigate = useNavigate()
  const search = useSearch()
  const { pathname, search: query, state } = useLocation()
  const { data: me } = useSession()
  const next = returnPath(search.get('next'))
  const sentTo = sentToOf(state)

  if (me) return <Navigate replace to={next ?? to(me.role === 'candidate' ? 'dashboard' : 'recruiting')} />
  if (sentTo !== null) return <CheckMail address={sentTo} />
  return (
    <Page
      title={t(createAccount)}
      lead={t(text.lead)}
      trail={<Breadcrumb current={t(createAccount)} />}
      aside={<Afterwards next={next} />}
    >
      <RegisterForm
        next={next}
        onRegistered={(address) => void navigate(pathname + query, { state: { sentTo: address } })}
      />
    </Page>
  )
}
