import { describe, expect, it } from 'vitest'
import {
  daysBetween,
  formatBytes,
  formatClock,
  formatCountry,
  formatDate,
  formatDateTime,
  formatDay,
  formatInstant,
  formatList,
  formatNumericDate,
  formatPercent,
  formatRelativeDay,
  formatZone,
  typeset,
} from './format.ts'

const paris = 'Europe/Paris'
const deadline = '2026-12-10T22:59:00Z'

describe('dates', () => {
  it('A3.2 says the weekday, the date and the hour of the time zone', () => {
    expect(formatDateTime('fr', paris, deadline)).toBe('jeudi 10\u00A0décembre\u00A02026 à\u00A023\u00A0h\u00A059')
    expect(formatDateTime('en', paris, deadline)).toBe('Thursday 10\u00A0December\u00A02026 at\u00A023:59')
    expect(formatDateTime('fr', paris, '2026-07-14T22:05:00Z')).toBe(
      'mercredi 15\u00A0juillet\u00A02026 à\u00A00\u00A0h\u00A005',
    )
    expect(formatDateTime('en', paris, '2026-07-14T22:05:00Z')).toBe('Wednesday 15\u00A0July\u00A02026 at\u00A000:05')
  })

  it('writes the first of the month in French', () => {
    expect(formatDate('fr', paris, '2026-12-01T12:00:00Z')).toBe('mardi 1er\u00A0décembre\u00A02026')
    expect(formatDate('en', paris, '2026-12-01T12:00:00Z')).toBe('Tuesday 1\u00A0December\u00A02026')
    expect(formatDay('fr', paris, '2026-12-11T12:00:00Z')).toBe('ven. 11\u00A0décembre')
    expect(formatDay('en', paris, '2026-12-11T12:00:00Z')).toBe('Fri 11\u00A0December')
  })

  it('A3.2 says whose hour it is, in words that no line parts', () => {
    expect(formatZone('fr', paris)).toBe('heure de\u00A0Paris')
    expect(formatZone('fr', 'Europe/Athens')).toBe('heure d’Athens')
    expect(formatZone('en', 'America/New_York')).toBe('New\u00A0York\u00A0time')
  })

  it('A13.1 goes to the second', () => {
    expect(formatInstant('fr', paris, '2025-11-27T10:29:57Z')).toBe('jeudi 27\u00A0novembre\u00A02025 à\u00A011:29:57')
    expect(formatClock('en', paris, '2025-11-27T10:29:57Z')).toBe('11:29:57')
    expect(formatNumericDate('fr', paris, '2025-11-27T10:29:57Z')).toBe('27/11/2025')
  })

  it('X14 writes no date in figures alone in English, where they are read in two ways', () => {
    expect(formatNumericDate('fr', paris, '2027-04-03T10:00:00Z')).toBe('03/04/2027')
    expect(formatNumericDate('en', paris, '2027-04-03T10:00:00Z')).toBe('3\u00A0Apr\u00A02027')
  })
})

describe('days', () => {
  it('counts by the calendar of the time zone, also over a change of clocks', () => {
    expect(daysBetween(paris, '2026-12-09T22:59:00Z', '2026-12-09T23:01:00Z')).toBe(1)
    expect(daysBetween(paris, '2026-10-24T22:30:00Z', '2026-10-25T23:30:00Z')).toBe(1)
  })

  it.each([
    [0, 'aujourd’hui', 'today'],
    [-1, 'hier', 'yesterday'],
    [2, 'après-\u2060demain', 'in 2\u00A0days'],
    [-3, 'il y a 3\u00A0jours', '3\u00A0days ago'],
    [18, 'dans 18\u00A0jours', 'in 18\u00A0days'],
  ])('A2.3 says %i day(s) as %s, which no line parts', (days, french, english) => {
    const now = new Date('2026-11-23T09:00:00Z')
    const then = new Date(now.getTime() + days * 86_400_000)
    expect(formatRelativeDay('fr', paris, now, then)).toBe(french)
    expect(formatRelativeDay('en', paris, now, then)).toBe(english)
  })
})

describe('sizes, shares, lists', () => {
  it.each([
    [512, '512\u00A0octets', '512\u00A0bytes'],
    [421_888, '412\u00A0Ko', '412\u00A0KB'],
    [1_048_100, '1\u00A0Mo', '1\u00A0MB'],
    [1_258_291, '1,2\u00A0Mo', '1.2\u00A0MB'],
    [3_145_728, '3\u00A0Mo', '3\u00A0MB'],
  ])('writes %i bytes as %s', (bytes, french, english) => {
    expect(formatBytes('fr', bytes)).toBe(french)
    expect(formatBytes('en', bytes)).toBe(english)
  })

  it('names countries and continents, and leaves what is no code as it is', () => {
    expect(formatCountry('fr', 'DE')).toBe('Allemagne')
    expect(formatCountry('en', 'DE')).toBe('Germany')
    expect(formatCountry('fr', '150')).toBe('Europe')
    expect(formatCountry('fr', 'Grèce')).toBe('Grèce')
  })

  it('writes shares and lists', () => {
    expect(formatPercent('fr', 69.6)).toBe('70\u00A0%')
    expect(formatPercent('en', 70)).toBe('70%')
    expect(formatList('fr', ['PDF', 'DOC', 'ODT'], 'disjunction')).toBe('PDF, DOC ou ODT')
  })
})

describe('typeset', () => {
  it('glues French punctuation to its word, and leaves English alone', () => {
    expect(typeset('fr', 'Êtes-vous « prêt » ? Oui : à 70 %')).toBe(
      'Êtes-vous «\u00A0prêt\u00A0»\u00A0? Oui\u00A0: à 70\u00A0%',
    )
    expect(typeset('en', 'Ready ? “Yes”')).toBe('Ready ? “Yes”')
  })
})
