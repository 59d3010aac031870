import { expect, it } from 'vitest'
import { atScale, median, quantile } from './measurements.ts'

it('takes the middle, and the tail, of unordered figures', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(quantile([...Array(100).keys()].reverse(), 0.95)).toBe(95)
})

it('never shrinks a proof to nothing', () => {
  expect(atScale(1)).toBe(1)
})
