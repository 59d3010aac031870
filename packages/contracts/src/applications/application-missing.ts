import type { DocumentKind } from '../policy/policy.ts'
import { mandatoryPartsMissing } from '../profile/completeness.ts'
import type { Profile } from '../profile/profile.ts'
import { type ApplicationMissing, applicationParts } from './application.ts'

/** A11.2: a CV, a letter and the mandatory part of the profile; without them nothing is sent. */
export const missingForSending = (kinds: Iterable<DocumentKind>, profile: Profile): ApplicationMissing[] => {
  const given = new Set(kinds)
  const isThere: Record<ApplicationMissing, boolean> = {
    profile: mandatoryPartsMissing(profile).length === 0,
    cv: given.has('cv'),
    letter: given.has('letter'),
  }
  return applicationParts.filter((part) => !isThere[part])
}
