import type { AlertCriteriaInput } from '@portal/contracts/alerts/alert'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import { useSession } from '#web/platform/session/session.ts'
import { askToSignIn, placeAfter } from '#web/platform/session/sign-in-request.ts'
import { Button, type ButtonLook } from '#web/ui/button.tsx'
import { askedPart, Later } from '#web/ui/later.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import * as text from './alert-button.messages.ts'

const createDialog = askedPart(async () => (await import('./create-alert-dialog.tsx')).CreateAlertDialog)

type AlertButtonProps = Pick<ButtonLook, 'look'> & {
  /** On an offer that is closed. */
  isForSimilar?: boolean
  onPress: () => Promise<void>
}

export const AlertButton = ({ look, isForSimilar = false, onPress }: AlertButtonProps) => {
  const t = useT()
  return (
    <Button icon="bell" aria-haspopup="dialog" {...(look && { look })} onClick={() => void onPress()}>
      {t(isForSimilar ? text.tellMeOfSuch : text.createAlert)}
    </Button>
  )
}

type Asked = { criteria: AlertCriteriaInput; address: string }

type CreateAlert = {
  /** Recruiters watch nothing. */
  isOffered: boolean
  ask: () => Promise<void>
  dialog: ReactNode
}

/**
 * A7.2: a search to be watched, from wherever it is shown. Signed out, one signs in first; the dialog then opens, also when the way
 * went by other pages. `find` says what is watched once it is asked for; `isReady`, whether it can be.
 */
export const useCreateAlert = (
  find: () => AlertCriteriaInput | Promise<AlertCriteriaInput>,
  isReady = true,
): CreateAlert => {
  const client = useQueryClient()
  const { data: me } = useSession()
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const address = pathname + search
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const isCandidate = me?.role === 'candidate'
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has gone on to another search, and comes back, has not asked again
  useLayoutEffect(() => setIsOpen(false), [address])

  const open = async () => {
    setAsked({ criteria: await find(), address })
    setIsOpen(true)
  }
  // As things are when the button is pressed, or the person back: nothing is drawn anew because they changed.
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  const ask = useCallback(() => askToSignIn(client, 'alert', { onSignedIn: () => void latest.current() }), [client])

  const isBack = isCandidate && isReady && hash === placeAfter('alert')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on coming back
  useEffect(() => {
    if (!isBack) return
    void navigate(address, { replace: true, state, preventScrollReset: true })
    void open()
  }, [isBack])

  return {
    isOffered: !me || isCandidate,
    ask,
    dialog: asked && isCandidate && (
      <Later
        part={createDialog}
        props={{
          criteria: asked.criteria,
          // Another search is another alert.
          isOpen: isOpen && asked.address === address,
          onClose: () => setIsOpen(false),
        }}
        whenLost={(error, retry) => <ErrorState error={error} onRetry={retry} />}
      />
    ),
  }
}
