import type { ApplicationDocumentId, ApplicationId } from '@portal/contracts/applications/application'
import type { Dependencies } from '#api/dependencies.ts'
import { noteDocumentOpened, openApplicationDocument } from '#api/features/applications/applications.public.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { lockStaffApplication } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

type Opening = { staff: Staff; applicationId: ApplicationId; applicationDocumentId: ApplicationDocumentId }

/** Written down before the first byte leaves. */
export const openRecruitingDocument = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'storage'>,
  { staff, applicationId, applicationDocumentId }: Opening,
): Promise<FileAnswer> => {
  const document = await deps.db.transaction(async (tx) => {
    const found = await lockStaffApplication(tx, scopeOf(staff), applicationId)
    if (!found) throw problem('application-not-found')
    if (found.application.status === 'withdrawn') return undefined
    return noteDocumentOpened(deps, tx, { applicationId, documentId: applicationDocumentId, actor: staff })
  })
  if (!document) throw problem('document-not-found')
  return openApplicationDocument(deps, document)
}
