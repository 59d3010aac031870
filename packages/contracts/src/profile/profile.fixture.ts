import type { ProfileInput } from './profile.ts'

/** All that is asked of somebody who applies, for the tests of every package. */
export const profileFixture = {
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
} as const satisfies ProfileInput
