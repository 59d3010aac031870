import { describe, expect, it } from 'vitest'
import { profileFixture } from '../profile/profile.fixture.ts'
import type { Profile } from '../profile/profile.ts'
import { missingForSending } from './application-missing.ts'

const complete: Profile = {
  email: 'ada@example.org',
  ...profileFixture,
}

describe('missingForSending', () => {
  it('A11.2 asks for the mandatory part of the profile, a CV and a letter, in that order', () => {
    expect(missingForSending([], { ...complete, birthDate: null })).toEqual(['profile', 'cv', 'letter'])
    expect(missingForSending(['other'], complete)).toEqual(['cv', 'letter'])
    expect(missingForSending(['cv', 'letter'], complete)).toEqual([])
  })
})
