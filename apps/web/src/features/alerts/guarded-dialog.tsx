import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useLeaveGuard } from '#web/platform/router/use-leave-guard.ts'
import { useUnloadWarning } from '#web/platform/router/use-unload-warning.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Question } from '#web/ui/question.tsx'
import * as text from './alerts.messages.ts'

type GuardedDialogProps = {
  title: string
  isOpen: boolean
  /** Something was typed that is not saved. */
  isDirty: boolean
  onClose: () => void
  children: ReactNode
}

/** B17: closing, going back or reloading asks before what was typed is lost; in the same dialog, with the answers kept behind. */
export const GuardedDialog = ({ title, isOpen, isDirty, onClose, children }: GuardedDialogProps) => {
  const t = useT()
  const [isClosing, setIsClosing] = useState(false)
  const mustAsk = isOpen && isDirty
  const held = useLeaveGuard(useCallback(() => mustAsk, [mustAsk]))
  const isAsking = mustAsk && (isClosing || held !== null)
  const content = useRef<HTMLDivElement>(null)
  const left = useRef<Element | null>(null)
  const hasAsked = useRef<boolean>(false)

  useUnloadWarning(mustAsk)

  // The question goes, and the focus with it: back to where one was typing.
  useEffect(() => {
    if (hasAsked.current && !isAsking) {
      const typed = left.current ?? content.current?.querySelector('input')
      if (typed instanceof HTMLElement) typed.focus()
      left.current = null
    }
    hasAsked.current = isAsking
  }, [isAsking])

  // Nothing is lost any more, saved meanwhile or thrown away: what is typed next is asked about when it is left.
  useLayoutEffect(() => {
    if (!mustAsk) setIsClosing(false)
  }, [mustAsk])

  const stay = () => {
    setIsClosing(false)
    held?.stay()
  }
  const leave = () => {
    setIsClosing(false)
    onClose()
    held?.leave()
  }
  const close = () => {
    // Also told by the dialog itself, once it is closed.
    if (!isOpen) return
    if (isAsking) stay()
    else if (mustAsk) {
      left.current = content.current?.querySelector(':focus') ?? null
      setIsClosing(true)
    } else onClose()
  }

  return (
    <Dialog title={isAsking ? t(text.leaveTitle) : title} isOpen={isOpen} onClose={close}>
      <div hidden={isAsking} ref={content}>
        {children}
      </div>
      {isAsking && (
        <Question keep={{ label: t(text.stay), onChoose: stay }} lose={{ label: t(text.leave), onChoose: leave }}>
          <p>{t(text.leaveText)}</p>
        </Question>
      )}
    </Dialog>
  )
}
