import type { ApplicationId } from '@portal/contracts/applications/application'
import type { RecruitingApplication } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { describeRecruitingApplication } from './describe-recruiting-application.ts'
import { findStaffApplication } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

export const getRecruitingApplication = async (
  { db }: Pick<Dependencies, 'db'>,
  { staff, applicationId }: { staff: Staff; applicationId: ApplicationId },
): Promise<RecruitingApplication> => {
  const found = await findStaffApplication(db, scopeOf(staff), applicationId)
  if (!found) throw problem('application-not-found')
  return describeRecruitingApplication({ db }, found.application)
}
