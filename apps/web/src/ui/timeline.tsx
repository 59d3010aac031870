import { capitalise } from '@portal/contracts/i18n/format'
import type { ReactNode } from 'react'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import './look/history.css'

export type TimelineEntry = {
  id: string
  at: string
  title: ReactNode
  detail?: ReactNode
  /** `seen`: somebody opened it. */
  kind: 'step' | 'seen'
}

const tallest = 96
const dayHeight = 8

/** From each entry to the older one that follows it; a graduation stands between two days that do not follow each other. */
export const useDaysBetween = (entries: readonly { at: string }[]): readonly number[] => {
  const { daysUntil } = useFormat()
  return entries.map(({ at }, index) => daysUntil(at) - daysUntil(entries[index + 1]?.at ?? at))
}

/** Newest first, to the second. Between two entries one graduation is one day; `isWide` puts the dates in the margin. */
export const Timeline = ({ entries, isWide = false }: { entries: readonly TimelineEntry[]; isWide?: boolean }) => {
  const format = useFormat()
  const daysBetween = useDaysBetween(entries)
  return (
    <ol className={isWide ? 'timeline dated' : 'timeline'}>
      {entries.map(({ id, at, title, detail, kind }, index) => {
        const days = daysBetween[index] ?? 0
        const marks = Array.from({ length: Math.max(days - 1, 0) }, (_, day) => `M0 ${day + 1}H9`).join('')
        return (
          <li key={id} className={kind}>
            {days > 1 && (
              <svg className="days" viewBox={`0 0 9 ${days}`} preserveAspectRatio="none" aria-hidden="true">
                <path d={marks} />
              </svg>
            )}
            <time className="num" dateTime={at}>
              {capitalise(format.instant(at))}
            </time>
            {kind === 'seen' ? <span>{title}</span> : <b>{title}</b>}
            {detail && <p className="small">{detail}</p>}
            {days > 4 && (
              <svg className="block" width="1" height={Math.min(tallest, (days - 4) * dayHeight)} aria-hidden="true" />
            )}
          </li>
        )
      })}
    </ol>
  )
}
