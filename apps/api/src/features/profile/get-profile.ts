import type { Profile } from '@portal/contracts/profile/profile'
import type { Dependencies } from '#api/dependencies.ts'
import { readProfile } from './profile.public.ts'

export const getProfile = (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId }: { candidateId: string },
): Promise<Profile> => readProfile(db, candidateId)
