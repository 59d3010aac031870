const partsOf = (timeZone: string, instant: Date) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )

/** The zone's clock read as if it were UTC: two of them may be subtracted. */
const wallOf = (timeZone: string, instant: Date): number => {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(timeZone, instant)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The calendar day `days` after `from` in the zone, as `2027-02-01`. */
export const addDays = (timeZone: string, from: Date, days: number): string => {
  const { year = 0, month = 1, day = 1 } = partsOf(timeZone, from)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** `days` after `from`, at that time of the zone's clock. */
export const instantAt = (
  timeZone: string,
  from: Date,
  { days, hour, minute }: { days: number; hour: number; minute: number },
): Date => {
  const wanted = Date.parse(`${addDays(timeZone, from, days)}T00:00:00Z`) + (hour * 60 + minute) * 60_000
  // Twice: the first guess may fall on the other side of a change of the clocks.
  const guess = wanted - (wallOf(timeZone, new Date(wanted)) - wanted)
  return new Date(guess - (wallOf(timeZone, new Date(guess)) - wanted))
}
