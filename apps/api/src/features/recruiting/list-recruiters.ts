import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { listRecruitersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { findAccountsOfRole } from '#api/features/accounts/accounts.public.ts'
import { type AskedPage, pageOfRows } from '#api/platform/db/slice.ts'
import { byPersonName } from './by-name.ts'
import { describeRecruiters } from './describe-recruiters.ts'

export const listRecruiters = async (
  { db }: Pick<Dependencies, 'db'>,
  asked: AskedPage,
): Promise<EndpointResult<typeof listRecruitersEndpoint>> => {
  const recruiters = await findAccountsOfRole(db, 'recruiter')
  const { shown, ...page } = pageOfRows(recruiters.toSorted(byPersonName), asked)
  return { items: await describeRecruiters(db, shown), ...page }
}
