import type { Offer } from '@portal/contracts/offers/offer'
import { ApplyButton } from '#web/features/applications/applications.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { mailTo } from './mail-to.ts'
import * as text from './offer.messages.ts'

type ApplyActionProps = {
  offer: Offer
  size?: 'large-wide'
  /** In the bar: the button alone, without its reasons. */
  isBrief?: boolean
}

/** A3.5, C1.9, E5.5: the way this offer is applied to; on the portal unless the employer says otherwise. */
export const ApplyAction = ({ offer, size, isBrief = false }: ApplyActionProps) => {
  const t = useT()
  const { reference, applicationMode, applicationEmail, title } = offer
  if (applicationMode === 'roster') return isBrief ? null : <p className="note small">{t(text.rosterOnly)}</p>
  if (applicationMode === 'email' && applicationEmail)
    return (
      <>
        {!isBrief && <p className="small">{t(text.emailOnly)}</p>}
        <a
          className={buttonClass({ look: 'primary', ...(size && { size }) })}
          href={mailTo(applicationEmail, { subject: t(text.emailSubject(title, reference)) })}
        >
          {!isBrief && <Icon name="mail" />}
          {t(text.applyByEmail)}
        </a>
        {!isBrief && (
          <p className="small soft">
            {t(text.writeTo)}
            {applicationEmail}
          </p>
        )}
      </>
    )
  return <ApplyButton offer={offer} {...(size && { size })} isBrief={isBrief} />
}
