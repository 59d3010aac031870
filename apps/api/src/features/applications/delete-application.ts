import type { Dependencies } from '#api/dependencies.ts'
import { listApplicationDocuments } from './application-documents.repository.ts'
import { deleteApplicationRow } from './applications.repository.ts'
import { dropDocument } from './drop-document.ts'
import { lockDraft, type OwnedApplication } from './lock-application.ts'

/** A draft only: what was sent is withdrawn, never deleted by hand. */
export const deleteApplication = (deps: Pick<Dependencies, 'db' | 'jobs'>, owned: OwnedApplication): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, owned)
    for (const document of await listApplicationDocuments(tx, draft.id)) await dropDocument(deps, tx, document)
    await deleteApplicationRow(tx, draft.id)
  })
