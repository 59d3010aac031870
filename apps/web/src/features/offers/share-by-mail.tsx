import type { Offer } from '@portal/contracts/offers/offer'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePublicUrl } from '#web/platform/page-head/page-head.tsx'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Icon } from '#web/ui/icon.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import { mailTo } from './mail-to.ts'
import * as text from './offer.messages.ts'
import * as sharing from './share-choices.messages.ts'

export type SharedOffer = { offer: Offer; title: string }

export const useSharedAddress = ({ reference, slug }: Offer): string =>
  usePublicUrl() + usePaths()('offer', { reference, slug })

/** A message already begun, which needs no script. */
export const ShareByMail = ({ offer, title }: SharedOffer) => {
  const t = useT()
  const format = useFormat()
  const { timeZone } = usePolicy()
  const address = useSharedAddress(offer)
  const { structure, place, deadlineAt } = offer
  const deadline = deadlineAt
    ? t(labelled(t(text.deadline), `${format.date(deadlineAt)} ${t(text.atHour(format.time(deadlineAt), timeZone))}`))
    : t(text.openUntilFilled)
  const mail = {
    subject: t(sharing.shareSubject(title, structure.name)),
    body: t(sharing.shareText({ title, place: `${structure.name}, ${place.city}`, deadline, address })),
  }
  return (
    <a className="plain" href={mailTo('', mail)}>
      <Icon name="mail" />
      {t(sharing.shareByMail)}
    </a>
  )
}
