import type { Profile } from '@portal/contracts/profile/profile'
import type { Database } from '#api/platform/db/database.ts'
import { deleteProfile, findProfile } from './profile.repository.ts'

export const profilePersonalData = {
  tables: ['profiles'],
  purpose: {
    fr: 'Savoir qui vous êtes et comment vous joindre\u00A0: ces informations accompagnent chacune de vos candidatures.',
    en: 'Know who you are and how to reach you: this information goes with each of your applications.',
  },
  retention: { fr: 'Jusqu’à la fin de votre compte.', en: 'Until your account ends.' },
} as const

export const exportProfile = async (db: Database, candidateId: string): Promise<Profile | null> =>
  (await findProfile(db, candidateId)) ?? null

/** The names and the address go with the account. */
export const eraseProfile = (tx: Database, candidateId: string): Promise<void> => deleteProfile(tx, candidateId)
