import type { Recruiter } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { findAccountsOfRole } from '#api/features/accounts/accounts.public.ts'
import { describeRecruiters } from './describe-recruiters.ts'

export const listRecruiters = async ({
  db,
}: Pick<Dependencies, 'db'>): Promise<{ items: Recruiter[]; total: number }> => {
  const items = await describeRecruiters(db, await findAccountsOfRole(db, 'recruiter'))
  return { items, total: items.length }
}
