import type { ApplicationEvent } from '@portal/contracts/applications/application'
import type { Message } from '@portal/contracts/i18n/message'
import type { Policy } from '@portal/contracts/policy/policy'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Rubric } from '#web/ui/rubric.tsx'
import { Timeline, type TimelineEntry, useDaysBetween } from '#web/ui/timeline.tsx'
import * as text from './applications.messages.ts'

const titleOf = (
  event: ApplicationEvent,
  isFirst: boolean,
  labels: Policy['applications']['statusLabels'],
): Message => {
  const { kind, status, document, by } = event
  if (kind === 'created') return text.events.created
  if (kind === 'archived') return text.events.archived
  if (kind === 'unarchived') return text.events.unarchived
  if (kind === 'withdrawal-mail') return text.events.mailed
  if (kind === 'document-opened') return text.opened(document?.kind ?? 'other')
  if (status === 'submitted' && by === 'candidate') return isFirst ? text.events.sent : text.events.back
  if (status === 'withdrawn') return text.events.withdrawn
  return status ? labels[status] : text.events.created
}

/** A13.1, B14: the full history, newest first, to the second, one graduation a day. */
export const ApplicationHistory = ({ events }: { events: readonly ApplicationEvent[] }) => {
  const t = useT()
  const { timeZone, applications } = usePolicy()
  const hasMarks = useDaysBetween(events).some((days) => days > 1)
  const firstSending = events.findLast(({ kind, status }) => kind === 'status' && status === 'submitted')
  const entries: TimelineEntry[] = events.map((event) => {
    const isOthers = event.by !== 'candidate'
    return {
      id: event.id,
      at: event.at,
      kind: ['document-opened', 'archived', 'unarchived'].includes(event.kind) ? 'seen' : 'step',
      title: t(titleOf(event, event === firstSending, applications.statusLabels)),
      detail: (isOthers || event.message) && (
        <>
          {isOthers && t(text.by[event.by])}
          {isOthers && event.message && <br />}
          {event.message && <span className="whitespace-pre-line">{event.message}</span>}
        </>
      ),
    }
  })
  return (
    <Rubric title={t(text.history)}>
      <p className="small soft mb-3">{t(text.timesOf(timeZone, hasMarks))}</p>
      <Timeline entries={entries} isWide />
    </Rubric>
  )
}
