import type { ApplicationId } from '@portal/contracts/applications/application'
import { type ApplicationStatus, recruiterStatuses } from '@portal/contracts/applications/application-status'
import type { RecruitingApplication } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { decideApplication } from '#api/features/applications/applications.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { describeRecruitingApplication } from './describe-recruiting-application.ts'
import { lockStaffApplication } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

type Decision = {
  staff: Staff
  applicationId: ApplicationId
  status: ApplicationStatus
  /** What was on screen: a decision is never taken about something that has changed since. */
  version: number
  message?: string | undefined
}

/** A12.4, B13: decided under the lock, told to the candidate in the same transaction. */
export const changeApplicationStatus = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>,
  { staff, applicationId, status, version, message }: Decision,
): Promise<RecruitingApplication> => {
  const decided = await deps.db.transaction(async (tx) => {
    const found = await lockStaffApplication(tx, scopeOf(staff), applicationId)
    if (!found) throw problem('application-not-found')
    const { application, offer } = found
    if (application.version !== version) throw problem('application-changed')
    if (!recruiterStatuses(application.status).includes(status)) throw problem('status-not-reachable')

    return decideApplication(deps, tx, application, { offer, status, message: message || null, actor: staff })
  })
  return describeRecruitingApplication(deps, decided)
}
