import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { readLastAnswer } from '#web/platform/session/activity.ts'
import { type Me, sessionQuery } from '#web/platform/session/session.ts'
import { requestSignIn } from '#web/platform/session/sign-in-request.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import * as text from './app.messages.ts'

const minute = 60_000

/** E2.4: warns before a session ends for want of activity, and extends it; nothing typed is lost either way. */
export const SessionWatch = ({ me }: { me: Me }) => {
  const t = useT()
  const format = useFormat()
  const clock = use(ClockContext)
  const client = useQueryClient()
  const { session } = usePolicy()
  const [endsAt, setEndsAt] = useState<number | null>(null)

  useEffect(() => {
    const look = () => {
      const absolute = Date.parse(me.session.endsAt)
      const idle = Math.max(readLastAnswer() + session.idleMinutes * minute, Date.parse(me.session.idleEndsAt))
      const end = me.session.isRemembered ? absolute : Math.min(idle, absolute)
      const left = end - clock().getTime()
      if (left <= 0) requestSignIn('session-over')
      setEndsAt(left < session.warningMinutes * minute ? end : null)
    }
    look()
    const timer = setInterval(look, minute / 4)
    return () => clearInterval(timer)
  }, [me, session, clock])

  const extend = async () => {
    await client.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => null)
    setEndsAt(null)
  }

  return (
    <Dialog title={t(text.sessionEndsTitle)} isOpen={endsAt !== null} onClose={() => void extend()}>
      <div className="stack mt-2">
        <p>{endsAt !== null && t(text.sessionEndsText(format.time(new Date(endsAt))))}</p>
        <Button look="primary" size="wide" autoFocus onClick={() => void extend()}>
          {t(text.extendSession)}
        </Button>
      </div>
    </Dialog>
  )
}
