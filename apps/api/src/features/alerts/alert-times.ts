import type { AlertFrequency } from '@portal/contracts/alerts/alert'
import { toInstant, toLocal } from '#api/platform/clock/wall-clock.ts'

/** Before the day's work, in the policy's time zone. */
const digestMinute = 7 * 60
const daysOfWeek = 7
/** 1 January 1970 was a Thursday: four days before a Monday. */
const firstMonday = 4

/** The next morning, or the next Monday's morning, after an instant. */
export const nextDigest = (frequency: AlertFrequency, timeZone: string, after: Date): Date => {
  const { day: today, minute } = toLocal(timeZone, after)
  const day = minute < digestMinute ? today : today + 1
  const untilMonday = (((firstMonday - day) % daysOfWeek) + daysOfWeek) % daysOfWeek
  return toInstant(timeZone, { day: frequency === 'weekly' ? day + untilMonday : day, minute: digestMinute }, 0)
}

/** The same day of the month so many months later, or that month's last. */
export const monthsLater = (instant: Date, months: number): Date => {
  const later = new Date(instant)
  const day = later.getUTCDate()
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(day, lastDay))
  return later
}
