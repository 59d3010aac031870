import { describe, expect, it } from 'vitest'
import { countryCodes, isCountryCode } from './countries.ts'
import { isPlausibleBirthDate } from './profile.ts'

describe('isPlausibleBirthDate', () => {
  it.each([
    ['2012-11-24', true],
    ['2012-11-25', false],
    ['1990-02-28', true],
    ['1916-11-24', true],
    ['1915-11-24', false],
    ['1915-11-25', true],
    ['2026-11-24', false],
    ['2027-01-01', false],
    ['0090-02-28', false],
  ])('E1.2 %s on 24 November 2026: %s', (birthDate, isPlausible) => {
    expect(isPlausibleBirthDate(birthDate, '2026-11-24')).toBe(isPlausible)
  })
})

describe('countryCodes', () => {
  it('A9.4 are those of ISO 3166-1 and Kosovo, each once, each with a name in both languages', () => {
    expect(countryCodes).toHaveLength(250)
    expect(new Set(countryCodes).size).toBe(250)
    for (const language of ['fr', 'en']) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
      for (const code of countryCodes) expect(names.of(code), code).toBeTruthy()
    }
  })

  it.each(['FR', 'GF', 'XK'])('knows %s', (code) => expect(isCountryCode(code)).toBe(true))
  it.each(['', 'fr', 'ZZ', 'EU', 'UK', 'FRA', 'constructor'])('does not know %j', (code) =>
    expect(isCountryCode(code)).toBe(false),
  )
})
