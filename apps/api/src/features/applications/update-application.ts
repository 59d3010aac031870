import type { Application, ApplicationDocumentId } from '@portal/contracts/applications/application'
import { isUsableAs } from '@portal/contracts/applications/usable-document'
import type { DocumentId } from '@portal/contracts/documents/document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { findOwnedDocument } from '#api/features/documents/documents.public.ts'
import { newId } from '#api/platform/db/id.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import {
  type ApplicationDocumentRow,
  insertApplicationDocument,
  listApplicationDocuments,
} from './application-documents.repository.ts'
import { type ApplicationRow, updateDraft } from './applications.repository.ts'
import { describeApplication } from './describe-application.ts'
import { dropDocument } from './drop-document.ts'
import { lockDraft, type OwnedApplication } from './lock-application.ts'

type Choices = {
  cvDocumentId?: DocumentId | null | undefined
  letterDocumentId?: DocumentId | null | undefined
  otherDocumentIds?: readonly DocumentId[] | undefined
  comment?: string | null | undefined
  link?: string | null | undefined
}
type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'jobs'>

/** C2.4: what the recruiter will see. A chosen document is copied at once, sharing bytes that never change. */
export const updateApplication = async (
  deps: Deps,
  {
    candidateId,
    applicationId,
    cvDocumentId,
    letterDocumentId,
    otherDocumentIds,
    ...texts
  }: OwnedApplication & Choices,
): Promise<Application> => {
  const updated = await deps.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, { candidateId, applicationId })
    const chosen: [DocumentKind, readonly DocumentId[]][] = []
    if (cvDocumentId !== undefined) chosen.push(['cv', cvDocumentId === null ? [] : [cvDocumentId]])
    if (letterDocumentId !== undefined) chosen.push(['letter', letterDocumentId === null ? [] : [letterDocumentId]])
    if (otherDocumentIds !== undefined) chosen.push(['other', [...new Set(otherDocumentIds)]])
    for (const [kind, ids] of chosen) await chooseDocuments({ ...deps, db: tx }, draft, kind, ids)
    return updateDraft(tx, applicationId, texts)
  })
  return describeApplication(deps, updated)
}

/**
 * Makes the stored documents of one kind be these. The one CV and the one letter give way to the choice, wherever they came
 * from; among the others, files sent for this application alone stay.
 */
const chooseDocuments = async (
  { db, clock, policy, jobs }: Deps,
  draft: ApplicationRow,
  kind: DocumentKind,
  ids: readonly DocumentId[],
): Promise<void> => {
  const present = (await listApplicationDocuments(db, draft.id)).filter((document) => document.kind === kind)
  const kept: ApplicationDocumentRow[] = []
  const added: ApplicationDocumentRow[] = []
  for (const id of ids) {
    const source = await findOwnedDocument(db, draft.candidateId, id)
    if (!source) throw problem('document-not-found')
    if (!isUsableAs(kind, source, policy)) throw problem('document-not-usable')
    // The same version again is no change; a replaced one is copied anew.
    const same = present.find((known) => known.sourceDocumentId === id && known.storageKey === source.storageKey)
    if (same) kept.push(same)
    else
      added.push({
        id: newId() as ApplicationDocumentId,
        applicationId: draft.id,
        kind,
        name: source.name,
        fileType: source.fileType,
        sizeBytes: source.sizeBytes,
        sha256: source.sha256,
        storageKey: source.storageKey,
        sourceDocumentId: source.id,
        addedAt: clock.now(),
      })
  }
  const staying = kind === 'other' ? present.filter(({ sourceDocumentId }) => sourceDocumentId === null) : []
  if (kind === 'other' && kept.length + added.length + staying.length > policy.applications.maximumOtherDocuments)
    throw problem('documents-full')
  for (const document of present)
    if (!kept.includes(document) && !staying.includes(document)) await dropDocument({ jobs }, db, document)
  for (const document of added) await insertApplicationDocument(db, document)
}
