import type { Profile } from '@portal/contracts/profile/profile'
import type { Database } from '#api/platform/db/database.ts'
import { findProfile } from './profile.repository.ts'

/** A9.5: the contact details as they are now, for the application that is sent with them. */
export const readProfile = async (db: Database, candidateId: string): Promise<Profile> => {
  const profile = await findProfile(db, candidateId)
  if (!profile) throw new Error(`account ${candidateId} vanished while it is signed in`)
  return profile
}
