import type { ApplicationDocumentId } from '@portal/contracts/applications/application'
import type { Dependencies } from '#api/dependencies.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findApplicationDocument } from './application-documents.repository.ts'
import { openApplicationDocument } from './applications.public.ts'
import { findOwnedApplication } from './applications.repository.ts'
import type { OwnedApplication } from './lock-application.ts'

export const getApplicationDocument = async (
  deps: Pick<Dependencies, 'db' | 'storage'>,
  {
    candidateId,
    applicationId,
    applicationDocumentId,
  }: OwnedApplication & { applicationDocumentId: ApplicationDocumentId },
): Promise<FileAnswer> => {
  const application = await findOwnedApplication(deps.db, candidateId, applicationId)
  if (!application) throw problem('application-not-found')
  const document = await findApplicationDocument(deps.db, applicationId, applicationDocumentId)
  if (!document) throw problem('document-not-found')
  return openApplicationDocument(deps, document)
}
