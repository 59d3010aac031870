import { useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Icon } from '#web/ui/icon.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { applicationForOfferQuery } from './application-for-offer.queries.ts'
import { ApplyLink, type ApplyLinkProps } from './apply-link.tsx'
import * as text from './candidate-apply-button.messages.ts'

type CandidateApplyButtonProps = ApplyLinkProps & {
  /** In a bar: the button alone, without its reasons. */
  isBrief: boolean
}

/** C2.7: resume, or see what became of the application there is. */
export const CandidateApplyButton = ({ isBrief, ...link }: CandidateApplyButtonProps) => {
  const t = useT()
  const to = usePaths()
  const { statusLabels } = usePolicy().applications
  const { data: application } = useQuery(applicationForOfferQuery(link.offer.reference))
  if (!application) return <ApplyLink {...link} />
  if (application.status === 'draft') return <ApplyLink {...link} isResumed />
  return (
    <>
      {!isBrief && (
        <p>
          <Icon name="check" /> <strong>{t(text.alreadyApplied)}</strong>
          <br />
          <span className="small soft">{t(statusLabels[application.status])}</span>
        </p>
      )}
      <LinkButton {...(link.size && { size: link.size })} to={to('application', { id: application.id })}>
        {t(text.followApplication)}
      </LinkButton>
    </>
  )
}
