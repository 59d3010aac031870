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
export const ApplyButton = ({ offer: { reference, slug }, size, isBrief = false }: ApplyButtonProps) => {
  const t = useT()
  const to = usePaths()
  const { statusLabels } = usePolicy().applications
  const { data: me } = useSession()
  const { data: application } = useQuery({
    ...applicationForOfferQuery(reference),
    enabled: me?.role === 'candidate',
  })
  const isSent = application && application.status !== 'draft'
  // One button whatever is found: it keeps the focus when the answer comes.
  const [path, label] = isSent
    ? [to('application', { id: application.id }), text.followApplication]
    : [to('apply', { reference, slug }), application ? text.resumeDraft : text.applyOnline]
  return (
    <>
      {isSent && !isBrief && (
        <p>
          <Icon name="check" /> <strong>{t(text.alreadyApplied)}</strong>
          <br />
          <span className="small soft">{t(statusLabels[application.status])}</span>
        </p>
      )}
      <LinkButton {...(!isSent && { look: 'primary' as const })} {...(size && { size })} to={path}>
        {t(label)}
      </LinkButton>
    </>
  )
}
