import type { Offer } from '@portal/contracts/offers/offer'
import { useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { mailTo } from './mail-to.ts'
import * as text from './offer.messages.ts'
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

export type ShareChoicesProps = { offer: Offer; title: string }

/** A6.1, C1.9: by mail, by its address, by the device’s own means, on paper. */
export const ShareChoices = ({ offer, title }: ShareChoicesProps) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const { timeZone } = usePolicy()
  const { reference, slug, structure, place, deadlineAt } = offer
  const address = `${globalThis.location?.origin ?? ''}${to('offer', { reference, slug })}`
  const deadline = deadlineAt
    ? `${t(text.deadline)}\u00A0: ${format.date(deadlineAt)} ${t(text.atHour(format.time(deadlineAt), timeZone))}`
    : t(text.openUntilFilled)
  const mail = {
    subject: t(sharing.shareSubject(title, structure.name)),
    body: t(sharing.shareText({ title, place: `${structure.name}, ${place.city}`, deadline, address })),
  }
  const canShare = typeof navigator !== 'undefined' && 'share' in navigator
  return (
    <ul>
      <li>
        <a className="plain" href={mailTo('', mail)}>
          <Icon name="mail" />
          {t(sharing.shareByMail)}
        </a>
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
