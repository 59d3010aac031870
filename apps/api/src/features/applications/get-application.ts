import type { Application } from '@portal/contracts/applications/application'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findOwnedApplication } from './applications.repository.ts'
import { describeApplication } from './describe-application.ts'
import type { OwnedApplication } from './lock-application.ts'

export const getApplication = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { candidateId, applicationId }: OwnedApplication,
): Promise<Application> => {
  const application = await findOwnedApplication(deps.db, candidateId, applicationId)
  if (!application) throw problem('application-not-found')
  return describeApplication(deps, application)
}
