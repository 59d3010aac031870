import type { ApplicationDocument, ApplicationEvent } from '@portal/contracts/applications/application'
import type { Profile } from '@portal/contracts/profile/profile'
import type { Database } from '#api/platform/db/database.ts'
import {
  listApplicationDocuments,
  listStorageKeysOf,
  toApplicationDocument,
} from './application-documents.repository.ts'
import { listApplicationEvents } from './application-events.repository.ts'
import { deleteApplicationsOf, findOfferOfApplication, listOwnedApplications } from './applications.repository.ts'

export const applicationsPersonalData = {
  tables: ['applications', 'application_documents', 'application_events', 'submission_keys'],
  purpose: {
    fr: 'Présenter vos candidatures aux recruteurs de l’offre, vous dire où elles en sont et garder la preuve de ce qui a été envoyé.',
    en: 'Show your applications to the recruiters of the job, tell you where they stand and keep a proof of what was sent.',
  },
  retention: {
    fr: 'Un brouillon, jusqu’à ce que vous le supprimiez ; une candidature envoyée, jusqu’à la fin de votre compte.',
    en: 'A draft, until you delete it; an application that was sent, until your account ends.',
  },
} as const

export type ExportedApplication = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly status: string
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly comment: string | null
  readonly link: string | null
  readonly sentProfile: Profile | null
  readonly documents: readonly ApplicationDocument[]
  readonly events: readonly ApplicationEvent[]
}

export const exportApplications = async (db: Database, candidateId: string): Promise<ExportedApplication[]> => {
  const exported: ExportedApplication[] = []
  for (const row of await listOwnedApplications(db, candidateId)) {
    const { reference, title } = await findOfferOfApplication(db, row.offerId)
    exported.push({
      id: row.id,
      reference,
      title,
      status: row.status,
      createdAt: row.createdAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      comment: row.comment,
      link: row.link,
      sentProfile: row.sentProfile,
      documents: (await listApplicationDocuments(db, row.id)).map(toApplicationDocument),
      events: await listApplicationEvents(db, row.id),
    })
  }
  return exported
}

/** Answers the storage keys whose bytes are then to be released, in the same transaction. */
export const eraseApplications = async (tx: Database, candidateId: string): Promise<string[]> => {
  const keys = await listStorageKeysOf(tx, candidateId)
  await deleteApplicationsOf(tx, candidateId)
  return keys
}
