import type { Document } from '@portal/contracts/documents/document'
import type { Database } from '#api/platform/db/database.ts'
import { deleteDocumentsOf, listDocuments, toDocument } from './documents.repository.ts'

export const documentsPersonalData = {
  tables: ['documents'],
  purpose: {
    fr: 'Garder vos CV, lettres et autres pièces, pour les joindre à vos candidatures. Les recruteurs ne voient que ce que vous envoyez.',
    en: 'Keep your CVs, letters and other files, so that you can attach them to applications. Recruiters only see what you send.',
  },
  retention: {
    fr: 'Jusqu’à ce que vous les supprimiez, ou jusqu’à la fin de votre compte.',
    en: 'Until you delete them, or until your account ends.',
  },
} as const

export const exportDocuments = async (db: Database, candidateId: string): Promise<Document[]> =>
  (await listDocuments(db, candidateId)).map(toDocument)

/** Answers the storage keys whose bytes are then to be released, in the same transaction. */
export const eraseDocuments = async (tx: Database, candidateId: string): Promise<string[]> =>
  (await deleteDocumentsOf(tx, candidateId)).map(({ storageKey }) => storageKey)
