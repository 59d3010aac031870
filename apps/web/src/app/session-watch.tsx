import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useRef, useState } from 'react'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { readIdleEnd } from '#web/platform/session/activity.ts'
import { type Me, sessionQuery } from '#web/platform/session/session.ts'
import { requestSignIn } from '#web/platform/session/sign-in-request.ts'
import { useSignOut } from '#web/platform/session/sign-out.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import * as watch from './session-watch.messages.ts'
import * as text from './space.messages.ts'

const minute = 60_000
const lookEvery = minute / 4

type End = { at: number; isFinal: boolean }

/**
 * E2.4: warns before a session ends, and extends it where it can be; nothing typed is lost either way. Whoever reads or types
 * is there, although nothing is sent: the server is told so before the end comes near.
 */
export const SessionWatch = ({ me }: { me: Me }) => {
  const t = useT()
  const format = useFormat()
  const clock = use(ClockContext)
  const client = useQueryClient()
  const signOut = useSignOut()
  const { session } = usePolicy()
  const [end, setEnd] = useState<End | null>(null)
  const accepted = useRef(0)
  const isActive = useRef<boolean>(false)

  useEffect(() => {
    const note = () => {
      isActive.current = true
    }
    for (const kind of ['keydown', 'pointerdown'] as const) addEventListener(kind, note)
    return () => {
      for (const kind of ['keydown', 'pointerdown'] as const) removeEventListener(kind, note)
    }
  }, [])

  useEffect(() => {
    const look = () => {
      const absolute = Date.parse(me.session.endsAt)
      const idle = Math.max(readIdleEnd(session.idleMinutes * minute), Date.parse(me.session.idleEndsAt))
      const at = me.session.isRemembered ? absolute : Math.min(idle, absolute)
      const left = at - clock().getTime()
      if (left <= 0) requestSignIn('session-over')
      const isNear = left < session.warningMinutes * minute && at !== accepted.current
      setEnd(isNear ? { at, isFinal: at === absolute } : null)
      if (isActive.current && !isNear && at !== absolute && left < (session.idleMinutes * minute) / 2) {
        isActive.current = false
        void client.refetchQueries({ queryKey: sessionQuery().queryKey })
      }
    }
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [me, session, clock, client])

  const goOn = async () => {
    if (end?.isFinal) accepted.current = end.at
    else await client.fetchQuery({ ...sessionQuery(), staleTime: 0 }).catch(() => null)
    setEnd(null)
  }

  return (
    <Dialog title={t(watch.sessionEndsTitle)} isOpen={end !== null} onClose={() => void goOn()}>
      {end && (
        <div className="stack mt-2">
          <p>{t((end.isFinal ? watch.sessionEndsForGood : watch.sessionEndsText)(format.time(new Date(end.at))))}</p>
          <p className="stack tight">
            <Button look="primary" size="wide" autoFocus onClick={() => void goOn()}>
              {t(end.isFinal ? watch.understood : watch.extendSession)}
            </Button>
            <Button size="wide" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
              {t(text.signOut)}
            </Button>
          </p>
        </div>
      )}
    </Dialog>
  )
}
