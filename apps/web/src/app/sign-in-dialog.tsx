import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { enterSession, sessionQuery } from '#web/platform/session/session.ts'
import { type SignInRequest, settleSignIn } from '#web/platform/session/sign-in-request.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Icon } from '#web/ui/icon.tsx'
import * as text from './app.messages.ts'

/** Above the page, which keeps what was typed in it: signing in happens in another tab, and this one notices. */
export const SignInDialog = ({ request }: { request: SignInRequest }) => {
  const t = useT()
  const to = usePaths()
  const client = useQueryClient()

  useEffect(() => {
    const look = async () => {
      const me = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => null)
      if (!me) return
      await enterSession(client, me)
      settleSignIn(true)
    }
    const onFocus = () => void look()
    addEventListener('focus', onFocus)
    return () => removeEventListener('focus', onFocus)
  }, [client])

  return (
    <Dialog title={t(text.signInTitle)} isOpen onClose={() => settleSignIn(false)}>
      <div className="stack mt-2">
        <p>{t(text.signInReasons[request.reason])}</p>
        <p className="small soft">{t(text.signInElsewhere)}</p>
        <p className="stack tight">
          <a
            className={buttonClass({ look: 'primary', size: 'wide' })}
            href={to('signIn')}
            target="_blank"
            rel="noopener"
          >
            <Icon name="external-link" />
            {t(text.openSignIn)}
          </a>
          <Button size="wide" onClick={() => settleSignIn(false)}>
            {t(text.stayHere)}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
