import { useSession } from '#web/platform/session/session.ts'
import { Later, laterPart } from '#web/ui/later.tsx'
import { ApplyLink, type ApplyLinkProps } from './apply-link.tsx'

// A visitor has no application to look for.
const CandidateApplyButton = laterPart(async () => (await import('./candidate-apply-button.tsx')).CandidateApplyButton)

type ApplyButtonProps = ApplyLinkProps & {
  /** In a bar: the button alone, without its reasons. */
  isBrief?: boolean
}

/** A3.5, C2.7: apply, resume, or see what became of the application there is. For offers that are applied to on the portal. */
export const ApplyButton = ({ isBrief = false, ...link }: ApplyButtonProps) => {
  const { data: me } = useSession()
  if (me?.role !== 'candidate') return <ApplyLink {...link} />
  return (
    <Later waiting={<ApplyLink {...link} />}>
      <CandidateApplyButton {...link} isBrief={isBrief} />
    </Later>
  )
}
