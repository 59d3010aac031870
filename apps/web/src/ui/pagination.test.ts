import { expect, it } from 'vitest'
import { visiblePages } from './pagination.tsx'

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 11, [1, 2, 3, null, 11]],
  [5, 11, [1, null, 4, 5, 6, null, 11]],
  [4, 11, [1, 2, 3, 4, 5, null, 11]],
  [11, 11, [1, null, 9, 10, 11]],
])('on page %i of %i shows %j', (current, last, expected) => expect(visiblePages(current, last)).toEqual(expected))
