import { expect, it } from 'vitest'
import { deadlineEnd } from './offer.ts'

it.each([
  ['minute', '2026-11-30T23:59:00+01:00', '2026-11-30T23:00:00.000Z'],
  ['second', '2026-11-30T23:59:59+01:00', '2026-11-30T23:00:00.000Z'],
  ['second', '2026-11-30T16:38:53Z', '2026-11-30T16:38:54.000Z'],
  ['millisecond', '2026-11-30T16:38:53.597Z', '2026-11-30T16:38:53.598Z'],
])('A3.2 a deadline given to the %s includes the whole of it: %s', (_, given, end) => {
  expect(deadlineEnd(given).toISOString()).toBe(end)
})
