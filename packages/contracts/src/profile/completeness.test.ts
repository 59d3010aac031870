import { describe, expect, it } from 'vitest'
import { completenessOf, mandatoryPartsMissing } from './completeness.ts'

const whole = {
  ...{ civility: 'none' as const, firstName: 'Ada', lastName: 'Byron', birthDate: '1990-02-28', nationality: 'GB' },
  ...{ streetAddress: '1 rue des Essais', postcode: '38000', city: 'Grenoble', country: 'FR' },
  ...{ landline: null, mobile: '+33 6 00 00 00 00' },
}

describe('completenessOf', () => {
  it('E1.4 is 100 % when nothing is missing, « Aucune » being a civility and one phone of two enough', () => {
    expect(completenessOf(whole, 1)).toEqual({ percent: 100, missing: [] })
    expect(completenessOf({ ...whole, landline: '04 76 00 00 00', mobile: null }, 3).missing).toEqual([])
  })

  it.each([
    ['civility', { civility: null }],
    ['birthDate', { birthDate: null }],
    ['nationality', { nationality: null }],
    ['streetAddress', { streetAddress: null }],
    ['postcode', { postcode: null }],
    ['city', { city: null }],
    ['country', { country: null }],
    ['phone', { mobile: null }],
  ] as const)('A10.2 names %s when it is missing, and is below 100 %%', (part, change) => {
    const { percent, missing } = completenessOf({ ...whole, ...change }, 1)
    expect(missing).toEqual([part])
    expect(percent).toBe(90)
    expect(mandatoryPartsMissing({ ...whole, ...change })).toEqual([part])
  })

  it('A9.3 counts a CV without asking for one', () => {
    expect(completenessOf(whole, 0)).toEqual({ percent: 90, missing: ['cv'] })
    expect(mandatoryPartsMissing(whole)).toEqual([])
  })
})
