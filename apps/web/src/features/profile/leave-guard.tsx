import { matchPage } from '@portal/contracts/paths/paths'
import { useCallback, useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useLeaveGuard } from '#web/platform/router/use-leave-guard.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import * as text from './profile.messages.ts'

const pageOf = (pathname: string) => matchPage(pathname)?.page

/** B17: what was typed is not lost by a link. Changing language, or following a link inside the page, leaves nothing. */
export const LeaveGuard = ({ isDirty }: { isDirty: boolean }) => {
  const t = useT()
  const held = useLeaveGuard(
    useCallback(({ from, to }) => isDirty && pageOf(from.pathname) !== pageOf(to.pathname), [isDirty]),
  )

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  return (
    <Dialog title={t(text.leaveTitle)} isOpen={held !== null} onClose={() => held?.stay()}>
      <div className="stack mt-2">
        <p>{t(text.leaveText)}</p>
        <p className="cluster">
          <Button look="primary" autoFocus onClick={held?.stay}>
            {t(text.stay)}
          </Button>
          <Button look="danger" onClick={held?.leave}>
            {t(text.leave)}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
