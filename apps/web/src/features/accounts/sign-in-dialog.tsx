import { withReturn } from '@portal/contracts/paths/paths'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { enterSession, sessionQuery } from '#web/platform/session/session.ts'
import { giveUpSignIn, placeAfter, type SignInRequest, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Link } from '#web/ui/link.tsx'
import * as text from './accounts.messages.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Above the page, which keeps what was typed in it. Who signs in from another tab is noticed too. */
export const SignInDialog = ({ request }: { request: SignInRequest }) => {
  const t = useT()
  const to = usePaths()
  const client = useQueryClient()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const home = to('home')
  const [isLeaving, setIsLeaving] = useState(false)
  const known = client.getQueryData(sessionQuery().queryKey)

  const onSignedIn = useCallback(
    ({ isSomebodyElse }: { isSomebodyElse: boolean }) => {
      // What is on the page belongs to the person before: nobody takes it up in their place, and it stays behind the dialog until it is left.
      if (!isSomebodyElse) return settleSignIn(true)
      setIsLeaving(true)
      void navigate(home)
    },
    [navigate, home],
  )

  useEffect(() => {
    const look = async () => {
      const me = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => null)
      if (me) onSignedIn(await enterSession(client, me))
    }
    const onFocus = () => void look()
    addEventListener('focus', onFocus)
    return () => removeEventListener('focus', onFocus)
  }, [client, onSignedIn])

  useEffect(() => {
    if (isLeaving && pathname === home) settleSignIn(false)
  }, [isLeaving, pathname, home])

  return (
    <Dialog title={t(text.signIn)} isOpen onClose={giveUpSignIn}>
      <div className="stack mt-1">
        <p className="small soft">{t(text.signInReasons[request.reason])}</p>
        <SignInForm hasFocus address={known?.email ?? ''} onSignedIn={onSignedIn} />
        {request.reason !== 'session-over' && (
          <p className="small">
            <Link
              // The field that is left is checked, and what is then said moves the link away from under the finger.
              onMouseDown={(event) => event.preventDefault()}
              to={withReturn(to('register'), pathname + search + placeAfter(request.reason))}
              onClick={() => settleSignIn(false)}
            >
              {t(text.createAccount)}
            </Link>
          </p>
        )}
      </div>
    </Dialog>
  )
}
