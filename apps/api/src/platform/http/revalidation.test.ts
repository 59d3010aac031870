import { describe, expect, it } from 'vitest'
import { dateToShow, isKnown, tagOf } from './revalidation.ts'

const changedAt = new Date('2026-11-24T09:00:00.400Z')
const at = (time: string) => new Date(`2026-11-24T${time}Z`)
const tag = tagOf('content')
const strong = tag.slice(2)

describe('what is said of a change', () => {
  it.each([
    ['ten seconds later, its own date', '09:00:10.400', '09:00:00'],
    ['an hour later, its own date', '10:00:00', '09:00:00'],
    ['at once, an earlier one', '09:00:00.500', '08:59:50'],
    ['a moment before that, an earlier one', '09:00:09.900', '08:59:59'],
  ])('%s', (_, now, shown) => expect(dateToShow(changedAt, at(now))).toEqual(at(shown)))
})

describe('whether a client has the content', () => {
  it.each([
    [tag, true],
    [strong, true],
    [`"other", ${tag}`, true],
    ['*', true],
    ['"other"', false],
    ['', false],
  ])('by its tag %s: %s', (header, known) => expect(isKnown({ 'if-none-match': header }, { tag })).toBe(known))

  it.each([
    ['Tue, 24 Nov 2026 09:00:00 GMT', true],
    ['Tue, 24 Nov 2026 09:00:11 GMT', true],
    // Perhaps before another change of the same moment was to be seen.
    ['Tue, 24 Nov 2026 09:00:09 GMT', false],
    ['Tue, 24 Nov 2026 08:59:59 GMT', false],
    ['yesterday', false],
  ])('by the date %s: %s', (header, known) =>
    expect(isKnown({ 'if-modified-since': header }, { tag, changedAt })).toBe(known),
  )

  it('by its tag alone, when it sends a date too', () => {
    const headers = { 'if-none-match': '"other"', 'if-modified-since': 'Tue, 24 Nov 2026 09:00:00 GMT' }
    expect(isKnown(headers, { tag, changedAt })).toBe(false)
  })

  it('by no date, when nothing tells when it changed', () =>
    expect(isKnown({ 'if-modified-since': 'Tue, 24 Nov 2026 09:00:00 GMT' }, { tag })).toBe(false))
})
