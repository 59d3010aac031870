import type { ApplicationDocument, ApplicationDocumentId } from '@portal/contracts/applications/application'
import { fileTypesFor } from '@portal/contracts/applications/usable-document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import {
  addStoredDocument,
  limitUploads,
  nameOfFile,
  type StoredUpload,
  withStoredFile,
} from '#api/features/documents/documents.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import type { ReceivedFile } from '#api/platform/http/receive-form.ts'
import {
  insertApplicationDocument,
  listApplicationDocuments,
  toApplicationDocument,
} from './application-documents.repository.ts'
import { updateDraft } from './applications.repository.ts'
import { dropDocument } from './drop-document.ts'
import { lockDraft, type OwnedApplication } from './lock-application.ts'

type Addition = OwnedApplication & { kind: DocumentKind; name?: string | undefined; isKept: boolean }

/** C2.4: a file for this application alone, or kept in my documents as well when there is room: both, or neither. */
export const addApplicationDocument = async (
  deps: Pick<
    Dependencies,
    'db' | 'clock' | 'attemptKey' | 'policy' | 'limits' | 'jobs' | 'storage' | 'scanner' | 'log'
  >,
  { file, ...addition }: Addition & { file: ReceivedFile },
): Promise<ApplicationDocument> => {
  await limitUploads(deps, addition.candidateId)
  // Before anything is stored: nobody fills the storage through applications of others, or sent ones.
  await deps.db.transaction((tx) => lockDraft(tx, addition))
  const name = addition.name ?? nameOfFile(file.fileName, deps.policy.documents.nameMaxLength)
  return withStoredFile(deps, file, fileTypesFor(addition.kind, deps.policy), (stored) =>
    deps.db.transaction((tx) => recordAddition(deps, tx, { ...addition, name }, stored)),
  )
}

const recordAddition = async (
  deps: Pick<Dependencies, 'clock' | 'policy' | 'jobs'>,
  tx: Database,
  { candidateId, applicationId, kind, name, isKept }: Addition & { name: string },
  stored: StoredUpload,
): Promise<ApplicationDocument> => {
  const draft = await lockDraft(tx, { candidateId, applicationId })
  const present = (await listApplicationDocuments(tx, draft.id)).filter((document) => document.kind === kind)
  if (kind === 'other' && present.length >= deps.policy.applications.maximumOtherDocuments)
    throw problem('documents-full')
  const kept = isKept ? await addStoredDocument(deps, tx, { candidateId, kind, name, stored }) : undefined
  // A11.3: the new CV takes the place of the other one.
  if (kind !== 'other') for (const document of present) await dropDocument(deps, tx, document)
  const row = await insertApplicationDocument(tx, {
    id: newId() as ApplicationDocumentId,
    applicationId: draft.id,
    kind,
    name: kept?.name ?? name,
    ...stored,
    sourceDocumentId: kept?.id ?? null,
    addedAt: deps.clock.now(),
  })
  await updateDraft(tx, draft.id)
  return toApplicationDocument(row)
}
