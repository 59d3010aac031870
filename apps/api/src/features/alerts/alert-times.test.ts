import { describe, expect, it } from 'vitest'
import { monthsLater, nextDigest } from './alert-times.ts'

const paris = 'Europe/Paris'
const next = (frequency: 'daily' | 'weekly', after: string) =>
  nextDigest(frequency, paris, new Date(after)).toISOString()

describe('B17 when an alert looks for new offers', () => {
  it.each([
    ['before seven, the same morning', '2026-11-24T05:59:59Z', '2026-11-24T06:00:00.000Z'],
    ['from seven on, the next morning', '2026-11-24T06:00:00Z', '2026-11-25T06:00:00.000Z'],
    ['in summer, by the clock on the wall', '2026-07-01T20:00:00Z', '2026-07-02T05:00:00.000Z'],
    ['over the change of the clocks', '2026-10-24T12:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['when it is already tomorrow there', '2026-11-24T23:30:00Z', '2026-11-25T06:00:00.000Z'],
  ])('daily: %s', (_, after, expected) => {
    expect(next('daily', after)).toBe(expected)
  })

  it.each([
    ['on a Tuesday, the next Monday', '2026-11-24T09:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['on a Monday before seven, the same morning', '2026-11-30T05:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['on a Monday from seven on, a week later', '2026-11-30T06:00:00Z', '2026-12-07T06:00:00.000Z'],
    ['on a Sunday evening, the next morning', '2026-11-29T20:00:00Z', '2026-11-30T06:00:00.000Z'],
  ])('weekly: %s', (_, after, expected) => {
    expect(next('weekly', after)).toBe(expected)
  })
})

describe('E4.3 how long an alert writes', () => {
  it.each([
    ['the same day six months later', '2026-11-24T09:00:00Z', '2027-05-24T09:00:00.000Z'],
    ['the last day of a shorter month', '2026-08-31T09:00:00Z', '2027-02-28T09:00:00.000Z'],
    ['over the end of a year', '2026-12-15T00:00:00Z', '2027-06-15T00:00:00.000Z'],
  ])('%s', (_, from, expected) => {
    expect(monthsLater(new Date(from), 6).toISOString()).toBe(expected)
  })
})
