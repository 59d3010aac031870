import { useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { ShareByMail, type SharedOffer, useSharedAddress } from './share-by-mail.tsx'
import * as sharing from './share-choices.messages.ts'

type SharedLinkProps = { address: string }

/** Where the browser refuses to copy, the address is there to be copied by hand. */
const CopyLink = ({ address }: SharedLinkProps) => {
  const t = useT()
  const announce = useAnnounce()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setState('copied')
      announce(t(sharing.linkCopied))
    } catch {
      setState('refused')
    }
  }
  if (state === 'refused')
    return (
      <label className="small">
        {t(sharing.copyByHand)}
        <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
    )
  return (
    <Button look="plain" icon={state === 'copied' ? 'check' : 'link'} onClick={() => void copy()}>
      {t(state === 'copied' ? sharing.linkCopied : sharing.copyLink)}
    </Button>
  )
}

/** A6.1, C1.9: by mail, by its address, by the device’s own means, on paper. */
export const ShareChoices = ({ offer, title }: SharedOffer) => {
  const t = useT()
  const address = useSharedAddress(offer)
  const canShare = typeof navigator !== 'undefined' && 'share' in navigator
  return (
    <ul>
      <li>
        <ShareByMail offer={offer} title={title} />
      </li>
      <li>
        <CopyLink address={address} />
      </li>
      {canShare && (
        <li>
          <Button
            look="plain"
            icon="share-2"
            onClick={() => {
              // Refused or given up: the person knows, and nothing has happened.
              navigator.share({ title, url: address }).catch(() => undefined)
            }}
          >
            {t(sharing.shareOtherwise)}
          </Button>
        </li>
      )}
      <li>
        <Button look="plain" icon="printer" onClick={() => window.print()}>
          {t(sharing.print)}
        </Button>
      </li>
    </ul>
  )
}
