/** A wall clock reading in the policy's time zone: what must survive a shift by days, summer time or not. */
export type LocalDateTime = {
  /** Days since 1 January 1970. */
  readonly day: number
  /** Minutes since midnight; null when only a day is given. */
  readonly minute: number | null
}

const dayMs = 86_400_000

const formatters = new Map<string, Intl.DateTimeFormat>()
const partsIn = (timeZone: string, instant: Date): LocalDateTime & { minute: number } => {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const),
    })
  formatters.set(timeZone, formatter)
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { day: Date.UTC(year, month - 1, day) / dayMs, minute: hour * 60 + minute }
}

const quarterMs = 900_000
const offsets = new Map<string, number>()

/** How far the zone's clock is ahead of UTC. Asked of Intl once per quarter of an hour, since it takes its time. */
const offsetAt = (timeZone: string, instant: number): number => {
  const quarter = Math.floor(instant / quarterMs)
  const key = `${timeZone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const shown = partsIn(timeZone, new Date(quarter * quarterMs))
  const offset = shown.day * dayMs + shown.minute * 60_000 - quarter * quarterMs
  offsets.set(key, offset)
  return offset
}

export const toLocal = (timeZone: string, instant: Date): LocalDateTime & { minute: number } => {
  const local = instant.getTime() + offsetAt(timeZone, instant.getTime())
  const day = Math.floor(local / dayMs)
  return { day, minute: Math.floor((local - day * dayMs) / 60_000) }
}

/** The instant a wall clock of that zone shows it; where the clock is put forward, the moment after. */
export const toInstant = (timeZone: string, { day, minute }: LocalDateTime, minuteOfBareDay: number): Date => {
  const wanted = day * dayMs + (minute ?? minuteOfBareDay) * 60_000
  let instant = wanted
  for (let attempt = 0; attempt < 2; attempt += 1) instant = wanted - offsetAt(timeZone, instant)
  return new Date(instant)
}
