import type { Database } from '#api/platform/db/database.ts'
import { clearRecruiterStructures, listStructuresOfRecruiters } from './recruiting.repository.ts'

export const recruitingPersonalData = {
  tables: ['recruiter_structures'],
  purpose: {
    fr: 'Savoir pour quelles structures une personne recrute, et lui montrer celles-là seulement.',
    en: 'Know for which structures a person recruits, and show them only those.',
  },
  retention: {
    fr: 'Jusqu’à ce qu’un administrateur les retire, ou jusqu’à la fin du compte.',
    en: 'Until an administrator removes them, or until the account ends.',
  },
} as const

/** Nothing for a candidate: the rows are those of recruiters. */
export const exportRecruiting = async (db: Database, accountId: string): Promise<{ code: string; name: string }[]> =>
  (await listStructuresOfRecruiters(db, [accountId])).map(({ code, name }) => ({ code, name }))

export const eraseRecruiting = (tx: Database, accountId: string): Promise<void> =>
  clearRecruiterStructures(tx, accountId)
