import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { listRecruitersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { findAccountsOfRole } from '#api/features/accounts/accounts.public.ts'
import { type AskedPage, pageOfRows } from '#api/platform/db/slice.ts'
import { describeRecruiters } from './describe-recruiters.ts'

export const listRecruiters = async (
  { db }: Pick<Dependencies, 'db'>,
  asked: AskedPage,
): Promise<EndpointResult<typeof listRecruitersEndpoint>> => {
  const { shown, ...page } = pageOfRows(await findAccountsOfRole(db, 'recruiter'), asked)
  return { items: await describeRecruiters(db, shown), ...page }
}
