import type { ApplicationId } from '@portal/contracts/applications/application'
import type { Database } from '#api/platform/db/database.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { type ApplicationRow, lockOwnedApplication } from './applications.repository.ts'

export type OwnedApplication = { readonly candidateId: string; readonly applicationId: ApplicationId }

export const lockApplication = async (
  tx: Database,
  { candidateId, applicationId }: OwnedApplication,
): Promise<ApplicationRow> => {
  const application = await lockOwnedApplication(tx, candidateId, applicationId)
  if (!application) throw problem('application-not-found')
  return application
}

/** Only a draft changes: what was sent stays what was sent. */
export const lockDraft = async (tx: Database, owned: OwnedApplication): Promise<ApplicationRow> => {
  const application = await lockApplication(tx, owned)
  if (application.status !== 'draft') throw problem('application-already-sent')
  return application
}
