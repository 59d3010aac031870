import type {
  ApplicationDocument,
  ApplicationDocumentId,
  ApplicationEvent,
  ApplicationId,
} from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { downloadNameOf } from '@portal/contracts/documents/document'
import type { Role } from '@portal/contracts/http/endpoint'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { mediaTypes } from '#api/platform/files/inspect-file.ts'
import type { FileAnswer } from '#api/platform/http/mount.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import {
  type ApplicationDocumentRow,
  countApplicationDocuments,
  findApplicationDocument,
  listApplicationDocuments,
  toApplicationDocument,
} from './application-documents.repository.ts'
import { hasOpenedSince, insertApplicationEvent, listApplicationEvents } from './application-events.repository.ts'
import { statusChangedMail } from './applications.mails.ts'
import { eraseApplications } from './applications.personal-data.ts'
import type { ApplicationRow } from './applications.repository.ts'
import { findCandidateContact } from './correspondents.repository.ts'
import { recordStatus } from './record-status.ts'

/** An application as it is stored, for who holds or reads its row. */
export type StoredApplication = ApplicationRow

type Actor = { readonly id: string; readonly role: Role }

/** A decision about an application whose row the caller holds: status, history and the candidate's mail, or none (B13). */
export const decideApplication = async (
  deps: Pick<Dependencies, 'clock' | 'policy' | 'publicUrl' | 'jobs'>,
  tx: Database,
  application: ApplicationRow,
  decision: {
    offer: { reference: string; title: string }
    status: ApplicationStatus
    message: string | null
    actor: Actor
  },
): Promise<ApplicationRow> => {
  const { offer, status, message, actor } = decision
  const changed = await recordStatus(tx, application, {
    status,
    message,
    at: deps.clock.now(),
    by: actor.role,
    actorId: actor.id,
  })
  const candidate = await findCandidateContact(tx, application.candidateId)
  const mail = statusChangedMail(deps, candidate, { applicationId: application.id, offer, status, message })
  await queueMail(deps, tx, { accountId: candidate.accountId, ...mail })
  return changed
}

const hour = 3_600_000

/** The candidate sees who looked at what: once per file, person and hour, so that the history stays readable. */
export const noteDocumentOpened = async (
  { clock }: Pick<Dependencies, 'clock'>,
  tx: Database,
  {
    applicationId,
    documentId,
    actor,
  }: { applicationId: ApplicationId; documentId: ApplicationDocumentId; actor: Actor },
): Promise<ApplicationDocumentRow | undefined> => {
  const document = await findApplicationDocument(tx, applicationId, documentId)
  if (!document) return undefined
  const at = clock.now()
  const isNoted = await hasOpenedSince(tx, { documentId, actorId: actor.id, since: new Date(at.getTime() - hour) })
  if (!isNoted)
    await insertApplicationEvent(tx, {
      applicationId,
      kind: 'document-opened',
      by: actor.role,
      actorId: actor.id,
      documentId,
      at,
    })
  return document
}

/** The bytes that were sent, checked against what was noted of them then. */
export const openApplicationDocument = async (
  { storage }: Pick<Dependencies, 'storage'>,
  document: ApplicationDocumentRow,
): Promise<FileAnswer> => ({
  content: await storage.get(document.storageKey, { expectedSha256: document.sha256 }),
  name: downloadNameOf(document),
  mediaType: mediaTypes[document.fileType],
})

/** How many files each of them holds. */
export const countFilesOf = (
  db: Database,
  applicationIds: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, number>> => countApplicationDocuments(db, applicationIds)

/** What was sent and what happened since, newest first. */
export const readSentParts = async (
  db: Database,
  applicationId: ApplicationId,
): Promise<{ documents: ApplicationDocument[]; events: ApplicationEvent[] }> => ({
  documents: (await listApplicationDocuments(db, applicationId)).map(toApplicationDocument),
  events: await listApplicationEvents(db, applicationId),
})

/** Answers the storage keys to release, in the same transaction. */
export const eraseCandidateApplications = (tx: Database, candidateId: string): Promise<string[]> =>
  eraseApplications(tx, candidateId)
