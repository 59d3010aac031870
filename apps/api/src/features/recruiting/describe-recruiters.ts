import type { Recruiter } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Account } from '#api/features/accounts/accounts.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { byName } from './by-name.ts'
import { listStructuresOfRecruiters } from './recruiting.repository.ts'

export const describeRecruiters = async (db: Database, accounts: readonly Account[]): Promise<Recruiter[]> => {
  const structures = await listStructuresOfRecruiters(
    db,
    accounts.map(({ id }) => id),
  )
  return accounts.map(({ id, email, firstName, lastName, isActive, isDisabled }) => ({
    id,
    email,
    firstName,
    lastName,
    isActive: !isDisabled,
    isInvited: !isActive && !isDisabled,
    structures: structures
      .filter(({ recruiterId }) => recruiterId === id)
      .toSorted(byName)
      .map(({ code, name, city }) => ({ code, name, city })),
  }))
}
