import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Badge, Flag } from '#web/ui/tag.tsx'

/** A12.3: the state in words; marigold for what waits for the person. */
export const StatusTag = ({ status }: { status: ApplicationStatus }) => {
  const t = useT()
  const { statusLabels } = usePolicy().applications
  const label = t(statusLabels[status])
  return status === 'draft' ? <Flag>{label}</Flag> : <Badge>{label}</Badge>
}
