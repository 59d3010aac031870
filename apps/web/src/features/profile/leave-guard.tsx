import { matchPage } from '@portal/contracts/paths/paths'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import * as text from './profile.messages.ts'

const pageOf = (pathname: string) => matchPage(pathname)?.page

/** B17: what was typed is not lost by a link. Changing language, or following a link inside the page, leaves nothing. */
export const LeaveGuard = ({ isDirty }: { isDirty: boolean }) => {
  const t = useT()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && pageOf(currentLocation.pathname) !== pageOf(nextLocation.pathname),
  )

  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  const stay = () => blocker.reset?.()
  return (
    <Dialog title={t(text.leaveTitle)} isOpen={blocker.state === 'blocked'} onClose={stay}>
      <div className="stack mt-2">
        <p>{t(text.leaveText)}</p>
        <p className="cluster">
          <Button look="primary" autoFocus onClick={stay}>
            {t(text.stay)}
          </Button>
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            {t(text.leave)}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
