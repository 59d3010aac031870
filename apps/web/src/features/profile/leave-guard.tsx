import { matchPage } from '@portal/contracts/paths/paths'
import { useCallback, useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useLeaveGuard } from '#web/platform/router/use-leave-guard.ts'
import { useUnloadWarning } from '#web/platform/router/use-unload-warning.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Question } from '#web/ui/question.tsx'
import * as text from './profile.messages.ts'

const pageOf = (pathname: string) => matchPage(pathname)?.page

type LeaveGuardProps = {
  isDirty: boolean
  /** Who leaves then waits for it, and goes on once it is done; refused, it is asked about. */
  isSaving: boolean
}

/** B17: what was typed is not lost by a link. Changing language, or following a link inside the page, leaves nothing. */
export const LeaveGuard = ({ isDirty, isSaving }: LeaveGuardProps) => {
  const t = useT()
  const held = useLeaveGuard(
    useCallback(({ from, to }) => isDirty && pageOf(from.pathname) !== pageOf(to.pathname), [isDirty]),
  )
  useUnloadWarning(isDirty)
  const isFree = held !== null && !isDirty
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is nothing to lose any more
  useEffect(() => {
    if (isFree) held.leave()
  }, [isFree])

  return (
    <Dialog title={t(text.leaveTitle)} isOpen={held !== null && !isSaving && !isFree} onClose={() => held?.stay()}>
      {held && (
        <Question
          keep={{ label: t(text.stay), onChoose: held.stay }}
          lose={{ label: t(text.leave), onChoose: held.leave }}
        >
          <p>{t(text.leaveText)}</p>
        </Question>
      )}
    </Dialog>
  )
}
