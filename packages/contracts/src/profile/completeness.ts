import type { Profile } from './profile.ts'

/** The parts the gauge counts (A10.2, E1.4): `field` is where its link leads in the profile. */
export const completenessParts = [
  { part: 'civility', isMandatory: true },
  { part: 'firstName', isMandatory: true },
  { part: 'lastName', isMandatory: true },
  { part: 'birthDate', isMandatory: true },
  { part: 'nationality', isMandatory: true },
  { part: 'streetAddress', isMandatory: true },
  { part: 'postcode', isMandatory: true },
  { part: 'city', isMandatory: true },
  { part: 'country', isMandatory: true },
  { part: 'phone', isMandatory: true },
  { part: 'cv', isMandatory: false },
] as const
export type CompletenessPart = (typeof completenessParts)[number]['part']

export type Completeness = {
  /** 0 to 100, whole; 100 only when nothing is missing. */
  readonly percent: number
  readonly missing: readonly CompletenessPart[]
}

type Counted = Pick<
  Profile,
  | 'civility'
  | 'firstName'
  | 'lastName'
  | 'birthDate'
  | 'nationality'
  | 'streetAddress'
  | 'postcode'
  | 'city'
  | 'country'
  | 'landline'
  | 'mobile'
>

const has = (profile: Counted, cvCount: number, part: CompletenessPart): boolean => {
  if (part === 'cv') return cvCount > 0
  if (part === 'phone') return Boolean(profile.landline || profile.mobile)
  return Boolean(profile[part])
}

/** The one rule behind the gauge, the state tags and what applying asks for. One phone of two is enough. */
export const completenessOf = (profile: Counted, cvCount: number): Completeness => {
  const missing = completenessParts.filter(({ part }) => !has(profile, cvCount, part)).map(({ part }) => part)
  const done = completenessParts.length - missing.length
  return { percent: Math.floor((100 * done) / completenessParts.length), missing }
}

/** A9.4: what `*` marks. */
export const isMandatory = (part: CompletenessPart): boolean =>
  completenessParts.some((each) => each.part === part && each.isMandatory)

export const mandatoryPartsMissing = (profile: Counted): CompletenessPart[] =>
  completenessOf(profile, 1).missing.filter(isMandatory)
