import type { ApplicationDocumentId } from '@portal/contracts/applications/application'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findApplicationDocument } from './application-documents.repository.ts'
import { updateDraft } from './applications.repository.ts'
import { dropDocument } from './drop-document.ts'
import { lockDraft, type OwnedApplication } from './lock-application.ts'

/** From the draft only: a document kept in the profile stays there. */
export const removeApplicationDocument = (
  deps: Pick<Dependencies, 'db' | 'jobs'>,
  { applicationDocumentId, ...owned }: OwnedApplication & { applicationDocumentId: ApplicationDocumentId },
): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, owned)
    const document = await findApplicationDocument(tx, draft.id, applicationDocumentId)
    if (!document) throw problem('document-not-found')
    await dropDocument(deps, tx, document)
    await updateDraft(tx, draft.id)
  })
