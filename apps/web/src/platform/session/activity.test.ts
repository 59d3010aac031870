import { afterEach, describe, expect, it } from 'vitest'
import { forgetActivity, noteAnswer, noteIdleEnd, readIdleEnd } from './activity.ts'

const half = 30 * 60_000
afterEach(forgetActivity)

describe('activity', () => {
  it('E2.4 counts the idle time from what asked who is calling', () => {
    for (const path of ['/api/v1/offers?q=x', '/api/v1/portal', '/api/v1/me']) noteAnswer(path)
    expect(readIdleEnd(half)).toBeLessThan(Date.now())
    noteAnswer('/api/v1/me/favourites')
    expect(readIdleEnd(half)).toBeGreaterThan(Date.now() + half - 62_000)
    expect(readIdleEnd(half)).toBeLessThanOrEqual(Date.now() + half - 60_000)
  })

  it('E2.4 believes what the server says of the end, from any tab, and never an earlier one', () => {
    noteIdleEnd('2036-01-01T10:00:00Z')
    noteIdleEnd('2036-01-01T09:00:00Z')
    expect(readIdleEnd(half)).toBe(Date.parse('2036-01-01T10:00:00Z'))
    localStorage.setItem('idle-end', String(Date.parse('2036-01-01T11:00:00Z')))
    expect(readIdleEnd(half)).toBe(Date.parse('2036-01-01T11:00:00Z'))
  })

  it('holds nothing against the next session', () => {
    noteIdleEnd('2036-01-01T10:00:00Z')
    forgetActivity()
    expect(readIdleEnd(half)).toBeLessThan(Date.now())
  })
})
