import {
  birthDateNotPlausible,
  isPlausibleBirthDate,
  type Profile,
  type ProfileInput,
} from '@portal/contracts/profile/profile'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { readProfile } from './profile.public.ts'
import { saveProfile } from './profile.repository.ts'

/** The calendar day of the policy's time zone, `2026-11-24`: the one people in that zone mean. */
const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** A9.4: what is missing may stay missing; it is asked for when an application is sent. */
export const updateProfile = async (
  { db, clock, policy }: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { candidateId, profile }: { candidateId: string; profile: ProfileInput },
): Promise<Profile> => {
  const now = clock.now()
  if (profile.birthDate !== null && !isPlausibleBirthDate(profile.birthDate, dayIn(policy.timeZone, now)))
    throw problem('validation-failed', { errors: [{ pointer: '#/birthDate', code: birthDateNotPlausible }] })
  return db.transaction(async (tx) => {
    await saveProfile(tx, candidateId, profile, now)
    return readProfile(tx, candidateId)
  })
}
