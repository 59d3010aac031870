import type { OfferSummary } from '@portal/contracts/offers/offer'
import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import type { ButtonLook } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { applicationForOfferQuery } from './application-for-offer.queries.ts'
import * as text from './apply-button.messages.ts'

type ApplyButtonProps = {
  offer: Pick<OfferSummary, 'reference' | 'slug'>
  size?: NonNullable<ButtonLook['size']>
  /** In a bar: the button alone, without its reasons. */
  isBrief?: boolean
}

/** A3.5, C2.7: apply, resume, or see what became of the application there is. For offers that are applied to on the portal. */
export const ApplyButton = ({ offer, size, isBrief = false }: ApplyButtonProps) => {
  const t = useT()
  const to = usePaths()
  const { statusLabels } = usePolicy().applications
  const { data: me } = useSession()
  const { data: application } = useQuery({
    ...applicationForOfferQuery(offer.reference),
    enabled: me?.role === 'candidate',
  })
  const look = { look: 'primary', ...(size && { size }) } as const
  const apply = to('apply', { reference: offer.reference, slug: offer.slug })
  if (!application)
    return (
      <LinkButton {...look} to={apply}>
        {t(text.applyOnline)}
      </LinkButton>
    )
  if (application.status === 'draft')
    return (
      <LinkButton {...look} to={apply}>
        {t(text.resumeDraft)}
      </LinkButton>
    )
  return (
    <>
      {!isBrief && (
        <p>
          <Icon name="check" /> <strong>{t(text.alreadyApplied)}</strong>
          <br />
          <span className="small soft">{t(statusLabels[application.status])}</span>
        </p>
      )}
      <LinkButton {...(size && { size })} to={to('application', { id: application.id })}>
        {t(text.followApplication)}
      </LinkButton>
    </>
  )
}
