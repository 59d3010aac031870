import { useFormat } from '#web/platform/i18n/use-format.ts'

/** From publication to deadline, one graduation a day; said in words beside it, hence silent. At most half a year is drawn. */
export const DeadlineScale = ({ publishedAt, deadlineAt }: { publishedAt: string; deadlineAt: string }) => {
  const format = useFormat()
  const total = format.daysUntil(deadlineAt) - format.daysUntil(publishedAt)
  const now = Math.min(Math.max(-format.daysUntil(publishedAt), 0), total)
  if (total < 2 || total > 184) return null
  const days = Array.from({ length: total + 1 }, (_, day) => `M${day} 24V${day % 7 === 0 ? 14 : 18}`).join('')
  return (
    <div aria-hidden="true">
      <svg className="deadline-scale" aria-hidden="true" viewBox={`0 0 ${total} 24`} preserveAspectRatio="none">
        <path d={`M0 24H${total}${days}`} />
        <path className="past" d={`M0 23H${now}`} />
        <path className="now" d={`M${now} 24V4`} />
      </svg>
      <p className="cluster spread text-xs soft">
        <span>{format.day(publishedAt)}</span>
        <span>{format.day(deadlineAt)}</span>
      </p>
    </div>
  )
}
