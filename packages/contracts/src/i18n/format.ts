import type { Locale } from './message.ts'

/** Dates, times, sizes and counts in words, the same on the screen, in a mail and in a PDF. Instants are read in the policy's time zone. */

/** Day before month and 24 hours in both languages: an employer in France writes to people from everywhere. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }

/** Making a formatter takes far longer than using it, and a page needs those of one language: each is made once, when it is needed. */
const madeOnce = <Formatter, Options>(make: (tag: string, options: Options) => Formatter) => {
  const known = new Map<string, Formatter>()
  return (locale: Locale, options: Options): Formatter => {
    const key = `${locale}${JSON.stringify(options)}`
    const formatter = known.get(key) ?? make(tags[locale], options)
    known.set(key, formatter)
    return formatter
  }
}

const formatter = madeOnce((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
const relative = madeOnce((tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options))
const countries = madeOnce((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options))
const numbers = madeOnce((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))

type Instant = Date | string
const dateOf = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant)

/** The first of a month is « 1er » in French, which Intl does not know. A line may end after the weekday, not within the date. */
const write = (locale: Locale, instant: Instant, options: Intl.DateTimeFormatOptions): string =>
  formatter(locale, options)
    .formatToParts(dateOf(instant))
    .map(({ type, value }, index, parts) => {
      // en-GB separates the weekday by a comma in some versions of ICU, and not in others.
      if (type === 'literal') return parts[index - 1]?.type === 'weekday' ? ' ' : value.replaceAll(' ', '\u00A0')
      return locale === 'fr' && type === 'day' && value === '1' ? '1er' : value
    })
    .join('')

/** « jeudi 10 décembre 2026 », "Thursday 10 December 2026". */
export const formatDate = (locale: Locale, timeZone: string, instant: Instant): string =>
  write(locale, instant, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** « jeu. 10 décembre », "Thu 10 December": where the year goes without saying. */
export const formatDay = (locale: Locale, timeZone: string, instant: Instant): string =>
  write(locale, instant, { timeZone, weekday: 'short', day: 'numeric', month: 'long' })

/** « 03/04/2027 », "3 Apr 2027": in English, figures alone are read month first by some and day first by others. */
export const formatNumericDate = (locale: Locale, timeZone: string, instant: Instant): string =>
  locale === 'fr'
    ? formatter(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(dateOf(instant))
    : write(locale, instant, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })

/** « 11:29:57 ». */
export const formatClock = (locale: Locale, timeZone: string, instant: Instant): string =>
  formatter(locale, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(dateOf(instant))

/** « 23 h 59 », "23:59". */
export const formatTime = (locale: Locale, timeZone: string, instant: Instant): string => {
  const parts = formatter(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    dateOf(instant),
  )
  const part = (type: string) => parts.find((known) => known.type === type)?.value ?? ''
  return locale === 'fr'
    ? `${Number(part('hour'))}\u00A0h\u00A0${part('minute')}`
    : `${part('hour').padStart(2, '0')}:${part('minute')}`
}

/** A line may end before « à », not between it and the hour. */
const at = (locale: Locale, day: string, hour: string): string => `${day} ${locale === 'fr' ? 'à' : 'at'}\u00A0${hour}`

/** « jeudi 10 décembre 2026 à 23 h 59 », "Thursday 10 December 2026 at 23:59". */
export const formatDateTime = (locale: Locale, timeZone: string, instant: Instant): string =>
  at(locale, formatDate(locale, timeZone, instant), formatTime(locale, timeZone, instant))

/** To the second, for a history: « jeudi 19 novembre 2026 à 11:29:57 ». */
export const formatInstant = (locale: Locale, timeZone: string, instant: Instant): string =>
  at(locale, formatDate(locale, timeZone, instant), formatClock(locale, timeZone, instant))

const dayNumber = (timeZone: string, instant: Instant): number => {
  const parts = formatter('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
    dateOf(instant),
  )
  const part = (type: string) => Number(parts.find((known) => known.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000
}

/** Nights between two instants, by the calendar of the time zone: 23:59 and 00:01 are one day apart. */
export const daysBetween = (timeZone: string, from: Instant, to: Instant): number =>
  dayNumber(timeZone, to) - dayNumber(timeZone, from)

/** « aujourd’hui », « hier », « il y a 3 jours », « dans 18 jours »; no line ends after the number, nor after the hyphen of « après-demain ». */
export const formatRelativeDay = (locale: Locale, timeZone: string, now: Instant, instant: Instant): string =>
  relative(locale, { numeric: 'auto' })
    .format(daysBetween(timeZone, now, instant), 'day')
    .replace(/(?<=\d) /, '\u00A0')
    .replace('-', '-\u2060')

export const formatNumber = (locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string =>
  numbers(locale, options).format(value)

const units: Record<Locale, [string, string, string]> = { fr: ['octets', 'Ko', 'Mo'], en: ['bytes', 'KB', 'MB'] }

/** 3,145,728 is « 3 Mo », as the policy and its readers count; never rounded down to nothing. */
export const formatBytes = (locale: Locale, bytes: number): string => {
  const [unit, kilo, mega] = units[locale]
  if (bytes < 1024) return `${formatNumber(locale, bytes)}\u00A0${unit}`
  const kilobytes = Math.round(bytes / 1024)
  if (kilobytes < 1024) return `${formatNumber(locale, kilobytes)}\u00A0${kilo}`
  return `${formatNumber(locale, bytes / 1_048_576, { maximumFractionDigits: 1 })}\u00A0${mega}`
}

/** « Allemagne », "Germany", « Europe », of an ISO or a UN M49 code; what is no code, which an import may bring, stays as it is. */
export const formatCountry = (locale: Locale, code: string): string =>
  /^(?:[A-Z]{2}|\d{3})$/.test(code) ? (countries(locale, { type: 'region' }).of(code) ?? code) : code

/** « heure de Paris », "Paris time": whose clock an hour is read on. */
export const formatZone = (locale: Locale, timeZone: string): string => {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', '\u00A0')
  return locale === 'fr' ? `heure ${/^[aeiouyh]/i.test(city) ? 'd’' : 'de\u00A0'}${city}` : `${city}\u00A0time`
}

/** « 70 % », "70%". */
export const formatPercent = (locale: Locale, percent: number): string =>
  locale === 'fr' ? `${Math.round(percent)}\u00A0%` : `${Math.round(percent)}%`

/** « PDF, DOC ou ODT », for lists in a sentence. */
export const formatList = (locale: Locale, items: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(tags[locale], { type }).format(items)

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** French wants its colons, question marks and quotes glued to their words: texts are written with plain spaces, and shown so. */
export const typeset = (locale: Locale, text: string): string =>
  locale === 'fr' ? text.replace(/ (?=[:;?!»%€])/g, '\u00A0').replace(/« /g, '«\u00A0') : text
