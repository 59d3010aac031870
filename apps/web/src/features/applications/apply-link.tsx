import type { OfferSummary } from '@portal/contracts/offers/offer'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import type { ButtonLook } from '#web/ui/button.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import * as text from './apply-link.messages.ts'

export type ApplyLinkProps = {
  offer: Pick<OfferSummary, 'reference' | 'slug'>
  size?: NonNullable<ButtonLook['size']>
}

/** The way to the form; `isResumed` once it has been begun. */
export const ApplyLink = ({
  offer: { reference, slug },
  size,
  isResumed = false,
}: ApplyLinkProps & { isResumed?: boolean }) => {
  const t = useT()
  const to = usePaths()
  return (
    <LinkButton look="primary" {...(size && { size })} to={to('apply', { reference, slug })}>
      {t(isResumed ? text.resumeDraft : text.applyOnline)}
    </LinkButton>
  )
}
