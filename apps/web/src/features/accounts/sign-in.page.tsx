import { returnPath } from '@portal/contracts/accounts/return-path'
import { withReturn } from '@portal/contracts/paths/paths'
import { Navigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { useSearch } from '#web/platform/router/use-search.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import * as text from './accounts.messages.ts'
import { ResendForm } from './resend-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** D4, E1.2: what to do when one cannot sign in. */
const Help = () => {
  const t = useT()
  return (
    <div>
      <details className="question">
        <summary>
          {t(text.forgottenUsername)}
          <Icon name="chevron-down" />
        </summary>
        <p className="prose">{t(text.usernameIsEmail)}</p>
      </details>
      <details className="question">
        <summary>
          {t(text.linkNotReceived)}
          <Icon name="chevron-down" />
        </summary>
        <div className="prose">
          <ResendForm />
        </div>
      </details>
    </div>
  )
}

/** A8.6, C2.1: back to where the person was going, else home (recruiters: to their offers). */
export const SignInPage = () => {
  const t = useT()
  const to = usePaths()
  const search = useSearch()
  const { data: me } = useSession()
  const next = returnPath(search.get('next'))

  if (me) return <Navigate replace to={next ?? to(me.role === 'candidate' ? 'home' : 'recruiting')} />
  return (
    <Page
      title={t(text.signIn)}
      trail={<Breadcrumb current={t(text.signIn)} />}
      aside={
        <>
          <h2 className="legend">{t(text.noAccountYet)}</h2>
          <p>{t(text.whatForAccount)}</p>
          <p>
            <LinkButton to={withReturn(to('register'), next)} icon="user">
              {t(text.createAccount)}
            </LinkButton>
          </p>
        </>
      }
    >
      <div className="stack-lg max-w-[30rem]">
        <SignInForm />
        <Help />
      </div>
    </Page>
  )
}
