import { type Application, applicationParts } from '@portal/contracts/applications/application'
import { capitalise } from '@portal/contracts/i18n/format'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Icon } from '#web/ui/icon.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import * as text from './apply.messages.ts'

/** Always in sight on a wide screen: until when, and what is still to do. */
export const ApplyAside = ({ application: { offer, missing } }: { application: Application }) => {
  const t = useT()
  const format = useFormat()
  const { timeZone } = usePolicy()
  const { deadlineAt } = offer
  return (
    <aside className="sticky stack rubric mt-0" aria-label={t(text.summary)}>
      <p className="deadline">
        <span className="small">{t(text.deadline)}</span>
        <strong>
          {deadlineAt ? (
            <>
              <time dateTime={deadlineAt}>{format.dateTime(deadlineAt)}</time>, {t(text.timeOf(timeZone))}
            </>
          ) : (
            t(text.noDeadline)
          )}
        </strong>
        {deadlineAt && <span className="small soft">{capitalise(format.relativeDay(deadlineAt))}</span>}
      </p>
      {deadlineAt && <p className="small soft">{t(text.sendEarly)}</p>}
      <div>
        <h2 className="legend">{t(missing.length > 0 ? text.toDo : text.allThere)}</h2>
        <ul className="rules">
          {applicationParts.map((part) => {
            const isDone = !missing.includes(part)
            return (
              <li key={part} className={isDone ? 'done' : undefined}>
                <Icon name={isDone ? 'check' : 'minus'} />
                {t(labelled(t(text.partNames[part]), t(isDone ? text.done : text.missing)))}
              </li>
            )
          })}
        </ul>
      </div>
    </aside>
  )
}
