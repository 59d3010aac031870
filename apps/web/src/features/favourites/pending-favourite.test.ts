import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '#web/testing/render.tsx'
import { rememberPendingFavourite, takePendingFavourite } from './pending-favourite.ts'

beforeEach(() => localStorage.clear())

describe('pending favourite', () => {
  const later = (hours: number) => new Date(today.getTime() + hours * 3_600_000)

  it('A5 is taken up once, by the offer it names', () => {
    rememberPendingFavourite('A', today)
    expect(takePendingFavourite(today, 'B')).toBeNull()
    expect(takePendingFavourite(today, 'A')).toBe('A')
    expect(takePendingFavourite(today, 'A')).toBeNull()
  })

  it('A5 waits as long as an activation link', () => {
    rememberPendingFavourite('A', today)
    expect(takePendingFavourite(later(23))).toBe('A')
    rememberPendingFavourite('A', today)
    expect(takePendingFavourite(later(25))).toBeNull()
  })

  it.each(['{', '"A"', 'null', '{"reference":1,"at":0}'])('makes nothing of %j', (kept) => {
    localStorage.setItem('pending-favourite', kept)
    expect(takePendingFavourite(today)).toBeNull()
  })
})
