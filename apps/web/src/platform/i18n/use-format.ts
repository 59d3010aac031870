import * as format from '@portal/contracts/i18n/format'
import { useNow } from '#web/platform/clock/clock.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useLocale } from './t.ts'

type Instant = Date | string

/** The formatters of contracts, in the page's language and the policy's time zone. */
export const useFormat = () => {
  const locale = useLocale()
  const { timeZone } = usePolicy()
  const now = useNow()
  return {
    date: (instant: Instant) => format.formatDate(locale, timeZone, instant),
    day: (instant: Instant) => format.formatDay(locale, timeZone, instant),
    numericDate: (instant: Instant) => format.formatNumericDate(locale, timeZone, instant),
    time: (instant: Instant) => format.formatTime(locale, timeZone, instant),
    clock: (instant: Instant) => format.formatClock(locale, timeZone, instant),
    dateTime: (instant: Instant) => format.formatDateTime(locale, timeZone, instant),
    instant: (instant: Instant) => format.formatInstant(locale, timeZone, instant),
    relativeDay: (instant: Instant) => format.formatRelativeDay(locale, timeZone, now, instant),
    /** Nights left before an instant; negative once it has passed. */
    daysUntil: (instant: Instant) => format.daysBetween(timeZone, now, instant),
    number: (value: number) => format.formatNumber(locale, value),
    country: (code: string) => format.formatCountry(locale, code),
    bytes: (bytes: number) => format.formatBytes(locale, bytes),
    percent: (percent: number) => format.formatPercent(locale, percent),
    list: (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
      format.formatList(locale, items, type),
  }
}
