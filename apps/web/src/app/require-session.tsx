import type { Role } from '@portal/contracts/http/endpoint'
import { withReturn } from '@portal/contracts/paths/paths'
import { type ReactNode, useEffect, useRef } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { hasSignedOut, useSession } from '#web/platform/session/session.ts'
import { useSignInRequest } from '#web/platform/session/sign-in-request.ts'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Page } from '#web/ui/page.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as space from './space.messages.ts'
import { spaceOf } from './space-of.ts'
import { Waiting } from './waiting.tsx'

type RequireSessionProps = { roles: readonly Role[]; children: ReactNode }

/** B4, A8.6: pages of somebody lead to the sign-in page and back. */
export const RequireSession = ({ roles, children }: RequireSessionProps) => {
  const t = useT()
  const to = usePaths()
  const { pathname, search, hash } = useLocation()
  const { data: me, isError, error, refetch } = useSession()
  const isSigningIn = useSignInRequest() !== null
  const hadSomebody = useRef(false)
  useEffect(() => {
    if (me) hadSomebody.current = true
  }, [me])

  if (isError)
    return (
      <div className="wrap top">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (me === undefined) return <Waiting />
  // While the dialog asks to sign in again, the page stays, with what was typed in it.
  if (!me && !isSigningIn && hadSomebody.current && hasSignedOut()) return <Navigate replace to={to('home')} />
  if (!me && !isSigningIn) return <Navigate replace to={withReturn(to('signIn'), pathname + search + hash)} />
  if (me && !roles.includes(me.role)) {
    const { page, label } = spaceOf(me)
    return (
      <Page title={t(space.forbiddenTitle)} lead={t(space.forbiddenText)}>
        <p>
          <LinkButton look="primary" to={to(page)}>
            {t(label)}
          </LinkButton>
        </p>
      </Page>
    )
  }
  return children
}
