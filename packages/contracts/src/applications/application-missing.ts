import type { DocumentKind } from '../policy/policy.ts'
import { mandatoryPartsMissing } from '../profile/completeness.ts'
import type { Profile } from '../profile/profile.ts'
import type { ApplicationMissing } from './application.ts'

/** A11.2: a CV, a letter and the mandatory part of the profile; without them nothing is sent. */
export const missingForSending = (kinds: Iterable<DocumentKind>, profile: Profile): ApplicationMissing[] => {
  const given = new Set(kinds)
  const missing: ApplicationMissing[] = []
  if (!given.has('cv')) missing.push('cv')
  if (!given.has('letter')) missing.push('letter')
  if (mandatoryPartsMissing(profile).length > 0) missing.push('profile')
  return missing
}
