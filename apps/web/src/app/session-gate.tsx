import { withReturn } from '@portal/contracts/paths/paths'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { prefetchCode } from '#web/platform/router/code.tsx'
import { useSession } from '#web/platform/session/session.ts'
import { placeAfter, type SignInReason, useSignInRequest } from '#web/platform/session/sign-in-request.ts'
import { askedPart, Later, servedPart } from '#web/ui/later.tsx'

// Neither concerns a visitor who only reads: both stay out of the first load.
const signInDialog = askedPart(async () => (await import('#web/features/accounts/sign-in-dialog.tsx')).SignInDialog)
const sessionWatch = servedPart(async () => (await import('./session-watch.tsx')).SessionWatch)

/** Where the dialog cannot come, the page of the same name can. */
const SignInElsewhere = ({ reason }: { reason: SignInReason }) => {
  const { pathname, search } = useLocation()
  const signIn = usePaths()('signIn')
  const next = pathname + search + placeAfter(reason)
  useEffect(() => location.assign(withReturn(signIn, next)), [signIn, next])
  return null
}

/** What a session needs above the page: signing in without leaving it, and a warning before the end. */
export const SessionGate = () => {
  const request = useSignInRequest()
  const { data: me } = useSession()
  const isSignedIn = Boolean(me)
  useEffect(() => {
    // At hand when the session ends, whatever has become of the network: what is typed on the page then stays.
    if (isSignedIn) prefetchCode(signInDialog)
  }, [isSignedIn])
  return (
    <>
      {request && <Later part={signInDialog} props={{ request }} whenLost={() => <SignInElsewhere {...request} />} />}
      {me && !request && <Later part={sessionWatch} props={{ me }} />}
    </>
  )
}
