import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

it.each([
  ['hydrologue', 'hydrologue', 0],
  ['hydrolgue', 'hydrologue', 1],
  ['mecanicein', 'mecanicien', 1],
  ['mecanic', 'mecanicein', 3],
  ['jursite', 'juriste', 1],
  ['ab', 'ba', 1],
  ['', 'eau', 3],
  ['eau', '', 3],
  ['plombier', 'soudeur', 6],
])('X11 takes %s and %s to be %i slips apart', (one, other, slips) => {
  expect(editDistance(one, other)).toBe(slips)
  expect(editDistance(other, one)).toBe(slips)
})
