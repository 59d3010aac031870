import type { Application } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { type Station, Stations } from '#web/ui/stations.tsx'
import * as text from './applications.messages.ts'

const decisions: readonly ApplicationStatus[] = ['accepted', 'waitlisted', 'not-selected', 'rejected']

/** A12.4: draft, sent, in review, decision; a withdrawal ends the line where it came. */
export const ApplicationStations = ({ application }: { application: Application }) => {
  const t = useT()
  const format = useFormat()
  const { statusLabels } = usePolicy().applications
  const { status, createdAt, submittedAt, statusChangedAt, events } = application
  const reviewedAt = events.find((event) => event.kind === 'status' && event.status === 'in-review')?.at
  const isDecided = decisions.includes(status)
  const changed = format.day(statusChangedAt)

  const stateOf = (name: ApplicationStatus, isPast: boolean): Station['state'] =>
    status === name ? 'current' : isPast ? 'done' : 'ahead'
  const stations: Station[] = [
    { label: t(statusLabels.draft), detail: format.day(createdAt), state: stateOf('draft', true) },
    {
      label: t(statusLabels.submitted),
      ...(submittedAt && { detail: format.day(submittedAt) }),
      state: stateOf('submitted', status !== 'draft'),
    },
  ]
  if (status === 'withdrawn') {
    if (reviewedAt)
      stations.push({ label: t(statusLabels['in-review']), detail: format.day(reviewedAt), state: 'done' })
    stations.push({ label: t(statusLabels.withdrawn), detail: changed, state: 'current' })
  } else {
    stations.push({
      label: t(statusLabels['in-review']),
      ...(status === 'in-review' && { detail: t(text.since(changed)) }),
      ...(isDecided && reviewedAt && { detail: format.day(reviewedAt) }),
      state: stateOf('in-review', isDecided),
    })
    stations.push(
      isDecided
        ? { label: t(statusLabels[status]), detail: changed, state: 'current' }
        : { label: t(text.decision), state: 'ahead' },
    )
  }
  return <Stations stations={stations} />
}
