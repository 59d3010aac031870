import { type CompletenessPart, completenessOf, completenessParts } from '@portal/contracts/profile/completeness'
import { describe, expect, it } from 'vitest'
import { anchorOf, isUntouched, weighMissing } from './missing-parts.ts'

const parts = completenessParts.map(({ part }) => part)
const nobody = {
  ...{ civility: null, firstName: '', lastName: '', birthDate: null, nationality: null, streetAddress: null },
  ...{ postcode: null, city: null, country: null, landline: null, mobile: null },
}

describe('weighMissing', () => {
  it.each(parts.map((_, count) => count + 1))(
    'A10.2 what is there and %i missing parts make 100 %% exactly',
    (count) => {
      const missing = parts.slice(parts.length - count)
      const done = Math.floor((100 * (parts.length - count)) / parts.length)
      const weights = weighMissing(missing).map(({ weight }) => weight)
      expect(weights.reduce((sum, weight) => sum + weight, done)).toBe(100)
      for (const weight of weights) expect(weight).toBeGreaterThan(0)
    },
  )

  it('starts from the percentage of the shared rule', () => {
    const { percent, missing } = completenessOf(nobody, 0)
    expect([percent, weighMissing(missing).length]).toEqual([0, parts.length])
  })
})

describe('anchorOf', () => {
  it.each<[CompletenessPart, string]>([
    ['cv', '#cv'],
    ['phone', '#field-mobile'],
    ['birthDate', '#field-birthDate'],
  ])('A10.2 %s is mended at %s', (part, anchor) => expect(anchorOf(part)).toBe(anchor))
})

describe('isUntouched', () => {
  it('A9.1 is a profile that holds the names of the account only', () => {
    expect(isUntouched(parts.filter((part) => !part.endsWith('Name')))).toBe(true)
    expect(isUntouched(parts.filter((part) => !part.endsWith('Name') && part !== 'cv'))).toBe(false)
    expect(isUntouched([])).toBe(false)
  })
})
