import { type LocalDateTime, toLocal } from '#api/platform/clock/wall-clock.ts'
import { RefusedRow } from './refused-row.ts'

const dayMs = 86_400_000

const dayOf = (year: number, month: number, day: number): number | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() / dayMs : null
}

export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\sT,à]+(\d{1,2})[:h](\d{2})(?::\d{2})?)?$/
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Far enough to mean « no end »: 31/12/9999, 2099-12-31. */
const firstYearThatIsNone = 2090

const readDateTime = (field: string, written: string, timeZone: string): LocalDateTime | null => {
  const refuse = () => new RefusedRow(`${field} is not a date: ${JSON.stringify(written.slice(0, 40))}`)
  const text = written.trim()
  const dayFirst = french.exec(text)
  const yearFirst = dayFirst ? null : iso.exec(text)
  const found = dayFirst ?? yearFirst
  if (!found) throw refuse()
  const [year, month, day] = dayFirst ? [found[3], found[2], found[1]] : [found[1], found[2], found[3]]
  const days = dayOf(Number(year), Number(month), Number(day))
  if (days === null) throw refuse()
  if (Number(year) >= firstYearThatIsNone) return null
  if (Number(year) < 1970) throw refuse()
  if (found[4] === undefined) return { day: days, minute: null }
  const [hour, minute] = [Number(found[4]), Number(found[5])]
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) throw refuse()
  const offset = yearFirst?.[6]
  if (!offset) return { day: days, minute: hour * 60 + minute }
  const ahead = /^z$/i.test(offset)
    ? 0
    : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
  return toLocal(timeZone, new Date(days * dayMs + (hour * 60 + minute - ahead) * 60_000))
}

/** Null when nothing is written, or a date that means « none ». Throws {@link RefusedRow} for what is no date. */
export const readDate = (field: string, written: unknown, timeZone: string): LocalDateTime | null =>
  typeof written === 'string' && written.trim() !== '' ? readDateTime(field, written, timeZone) : null

export const endOfDay = 23 * 60 + 59
const longestAgo = 90
const leastAhead = 7

/**
 * By how many whole days an offer moves: 0 when it is already published within the last 90 days and open for 7 more, else so
 * that it is, to the minute. Nothing is published later than now: an hour that is still to come today is one of yesterday's.
 * An interval too short for both ends up published as late as that allows. Offers spread over the days that suit them, always
 * the same way for the same reference.
 */
export const shiftOf = (
  {
    reference,
    publishedAt,
    deadlineAt,
  }: { reference: string; publishedAt: LocalDateTime; deadlineAt: LocalDateTime | null },
  now: LocalDateTime & { readonly minute: number },
): number => {
  const isLaterInTheDay = (publishedAt.minute ?? 0) > now.minute
  const latest = isLaterInTheDay ? now.day - 1 : now.day
  // An hour that has passed today was there more than 90 times 24 hours ago 90 days back, and comes too soon in 7 days.
  const mostAgo = isLaterInTheDay ? longestAgo : longestAgo - 1
  const least = (deadlineAt?.minute ?? endOfDay) > now.minute ? leastAhead : leastAhead + 1
  const ahead = deadlineAt ? deadlineAt.day - now.day : Number.POSITIVE_INFINITY
  if (publishedAt.day <= latest && now.day - publishedAt.day <= mostAgo && ahead >= least) return 0
  const interval = deadlineAt ? deadlineAt.day - publishedAt.day : Number.POSITIVE_INFINITY
  const oldest = Math.max(0, Math.min(mostAgo, interval - least) - (now.day - latest))
  let spread = 0
  for (const character of reference) spread = (spread * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return latest - publishedAt.day - (spread % (oldest + 1))
}

export const shiftBy = <Date extends LocalDateTime | null>(date: Date, days: number): Date =>
  date && { ...date, day: date.day + days }
