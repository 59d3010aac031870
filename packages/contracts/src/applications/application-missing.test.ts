import { describe, expect, it } from 'vitest'
import type { Profile } from '../profile/profile.ts'
import { missingForSending } from './application-missing.ts'

const complete: Profile = {
  email: 'ada@example.org',
  civility: 'none',
  firstName: 'Ada',
  lastName: 'Byron',
  birthDate: '1990-02-28',
  nationality: 'FR',
  streetAddress: '1 rue des Essais',
  postcode: '38000',
  city: 'Grenoble',
  country: 'FR',
  landline: null,
  mobile: '+33 6 00 00 00 00',
}

describe('missingForSending', () => {
  it('A11.2 asks for the mandatory part of the profile, a CV and a letter, in that order', () => {
    expect(missingForSending([], { ...complete, birthDate: null })).toEqual(['profile', 'cv', 'letter'])
    expect(missingForSending(['other'], complete)).toEqual(['cv', 'letter'])
    expect(missingForSending(['cv', 'letter'], complete)).toEqual([])
  })
})
