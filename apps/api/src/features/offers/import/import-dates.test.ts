import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startOfTests } from '#api/testing/app.ts'
import { createTestImport, lines, posting, referenced } from '#api/testing/imports.ts'
import { offersTable } from '../offers.table.ts'

const { db, clock, importFile, stored, empty, close } = await createTestImport()
beforeEach(empty)
afterAll(close)

describe('--shift-dates', () => {
  const dayMs = 86_400_000
  const hourIn = (instant: Date) =>
    new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(instant)

  const dayIn = (instant: Date) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format(instant)

  it('makes old offers current, each by whole days, keeping interval and hour across summer time', async () => {
    const old = Array.from({ length: 60 }, (_, index) =>
      referenced(`OLD-${index}`, {
        datePosted: '2021-06-14T09:30:00+02:00',
        validThrough: '2021-08-20T12:15:00+02:00',
      }),
    )
    expect(await importFile(lines(...old), { hasShiftedDates: true })).toMatchObject({ created: 60 })
    const offers = await db.select().from(offersTable)
    for (const { publishedAt, deadlineAt } of offers) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      expect(hourIn(publishedAt)).toBe('09:30')
      expect(hourIn(deadlineAt)).toBe('12:15')
      expect(Math.round((deadlineAt.getTime() - publishedAt.getTime()) / dayMs)).toBe(67)
      expect(startOfTests.getTime() - publishedAt.getTime()).toBeLessThanOrEqual(90 * dayMs)
      expect(publishedAt.getTime()).toBeLessThanOrEqual(startOfTests.getTime())
      expect(deadlineAt.getTime() - startOfTests.getTime()).toBeGreaterThanOrEqual(7 * dayMs)
    }
    expect(new Set(offers.map(({ publishedAt }) => publishedAt?.getTime())).size).toBeGreaterThan(20)
  })

  it.each([
    ['old', '2021-06-14', '2021-06-22'],
    ['of today', '2026-11-24', '2026-12-20'],
    ['to come', '2026-12-02', '2027-02-01'],
  ])('publishes nothing later today: an offer %s, of an hour that is still to come', async (_, first, last) => {
    // It is ten in the morning there.
    const late = Array.from({ length: 40 }, (_each, index) =>
      referenced(`LATE-${index}`, {
        datePosted: `${first}T${index % 2 === 0 ? '23:45' : '10:01'}:00`,
        validThrough: `${last}T12:15:00`,
      }),
    )
    await importFile(lines(...late), { hasShiftedDates: true })
    const interval = Math.round((Date.parse(last) - Date.parse(first)) / dayMs)
    for (const { publishedAt, deadlineAt } of await db.select().from(offersTable)) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      const ago = startOfTests.getTime() - publishedAt.getTime()
      expect(ago).toBeGreaterThan(0)
      expect(ago).toBeLessThan(91 * dayMs)
      expect(['23:45', '10:01']).toContain(hourIn(publishedAt))
      expect(Math.round((Date.parse(dayIn(deadlineAt)) - Date.parse(dayIn(publishedAt))) / dayMs)).toBe(interval)
      expect(Date.parse(dayIn(deadlineAt)) - Date.parse(dayIn(startOfTests))).toBeGreaterThanOrEqual(7 * dayMs)
    }
  })

  it.each([
    ['an hour that has passed today', '09:59', '00:59'],
    ['this very hour', '10:00', '10:00'],
    ['an hour still to come today', '10:01', '23:59'],
  ])('is published within 90 days and open for 7 more to the minute, at %s', async (_, first, last) => {
    const old = Array.from({ length: 200 }, (_each, index) =>
      referenced(`EXACT-${index}`, {
        datePosted: `2021-01-04T${first}:00`,
        validThrough: `2021-${index % 2 === 0 ? '01-18' : '12-20'}T${last}:00`,
      }),
    )
    await importFile(lines(...old), { hasShiftedDates: true })
    for (const { publishedAt, deadlineAt } of await db.select().from(offersTable)) {
      if (!publishedAt || !deadlineAt) throw new Error('an offer without dates')
      expect(startOfTests.getTime() - publishedAt.getTime()).toBeLessThanOrEqual(90 * dayMs)
      expect(deadlineAt.getTime() - startOfTests.getTime()).toBeGreaterThanOrEqual(7 * dayMs)
    }
  })

  it('leaves a current offer where it is, and moves it again once it is over', async () => {
    const file = lines(posting())
    await importFile(file, { hasShiftedDates: true })
    expect((await stored('LAB-1'))?.publishedAt).toEqual(new Date('2026-11-02T08:00:00Z'))
    expect(await importFile(file, { hasShiftedDates: true })).toMatchObject({ unchanged: 1 })
    clock.set('2027-03-01T09:00:00Z')
    expect(await importFile(file, { hasShiftedDates: true })).toMatchObject({ updated: 1 })
    expect((await stored('LAB-1'))?.deadlineAt?.getTime()).toBeGreaterThan(Date.parse('2027-03-08T00:00:00Z'))
  })
})
