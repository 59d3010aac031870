import { use, useEffect, useState } from 'react'
import type { Path } from 'react-router'
import { PageHistoryContext } from './page-router.tsx'

type Leaving = { from: Path; to: Path }

/** Holds back the moves that `mustHold` names, until the person says whether they stay or leave; null while nothing is held. */
export const useLeaveGuard = (
  mustHold: (leaving: Leaving) => boolean,
): { stay: () => void; leave: () => void } | null => {
  const history = use(PageHistoryContext)
  const [held, setHeld] = useState<{ proceed: () => void } | null>(null)
  useEffect(
    () =>
      history?.setGuard(({ from, to, proceed }) => {
        const isHeld = mustHold({ from, to })
        if (isHeld) setHeld({ proceed })
        return isHeld
      }),
    [history, mustHold],
  )
  if (!held) return null
  const stay = () => setHeld(null)
  return {
    stay,
    leave: () => {
      stay()
      held.proceed()
    },
  }
}
