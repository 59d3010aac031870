import { useSession } from '#web/platform/session/session.ts'
import { useSignInRequest } from '#web/platform/session/sign-in-request.ts'
import { Later, laterPart } from '#web/ui/later.tsx'

// Neither concerns a visitor who only reads: both stay out of the first load.
const SignInDialog = laterPart(async () => (await import('#web/features/accounts/sign-in-dialog.tsx')).SignInDialog)
const SessionWatch = laterPart(async () => (await import('./session-watch.tsx')).SessionWatch)

/** What a session needs above the page: signing in without leaving it, and a warning before the end. */
export const SessionGate = () => {
  const request = useSignInRequest()
  const { data: me } = useSession()
  return (
    <Later>
      {request && <SignInDialog request={request} />}
      {me && !request && <SessionWatch me={me} />}
    </Later>
  )
}
