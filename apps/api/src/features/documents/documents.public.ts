import { createReadStream } from 'node:fs'
import type { Document, DocumentId } from '@portal/contracts/documents/document'
import { type DocumentKind, type FileType, fileTypes } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { lockCandidate } from '#api/features/accounts/accounts.public.ts'
import { limitAttempts } from '#api/platform/auth/attempts.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { safeFileName } from '#api/platform/files/download-name.ts'
import { inspectFile } from '#api/platform/files/inspect-file.ts'
import { fileProblem, problem } from '#api/platform/http/problem-error.ts'
import type { ReceivedFile } from '#api/platform/http/receive-form.ts'
import { deleteUnusedFile } from './delete-unused-file.ts'
import { cutName, freeName } from './document-name.ts'
import { deleteStoredFileJob } from './documents.jobs.ts'
import { eraseDocuments } from './documents.personal-data.ts'
import {
  findDocumentToCopy,
  insertDocument,
  listDocuments,
  type StoredDocument,
  toDocument,
} from './documents.repository.ts'
import { documentsArea } from './sweep-stored-files.ts'

export type StoredUpload = {
  readonly storageKey: string
  readonly fileType: FileType
  readonly sizeBytes: number
  readonly sha256: string
}

/** Every file one account sends, wherever it sends it. */
export const limitUploads = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>,
  candidateId: string,
): Promise<void> =>
  limitAttempts(deps, { key: `uploads:${candidateId}`, limit: deps.limits.UPLOADS_PER_HOUR, windowSeconds: 3600 })

const knownExtension = new RegExp(`\\.(${fileTypes.join('|')})$`, 'i')

/** What a file is called once it is kept: its own name, without path, extension and what cannot be printed. */
export const nameOfFile = (fileName: string, maxLength: number): string =>
  cutName(safeFileName(fileName).replace(knownExtension, '').trim(), maxLength) || 'document'

/** From quarantine to storage: inspected, scanned, copied. Nothing names the bytes yet: see {@link withStoredFile}. */
const storeUploadedFile = async (
  { storage, scanner, log }: Pick<Dependencies, 'storage' | 'scanner' | 'log'>,
  { path, size, sha256, fileName }: ReceivedFile,
  allowedTypes: readonly FileType[],
): Promise<StoredUpload> => {
  const inspected = await inspectFile({ path, size, fileName, allowedTypes })
  if ('refusal' in inspected) {
    log.info({ refusal: inspected.refusal, reason: inspected.reason }, 'upload refused')
    throw fileProblem(inspected.refusal)
  }
  const scan = await scanner.scan(path)
  if (scan.verdict === 'infected') {
    log.warn({ signature: scan.signature }, 'upload infected')
    throw fileProblem('file-infected')
  }
  if (scan.verdict === 'unavailable') {
    log.error({ reason: scan.reason }, 'antivirus does not answer')
    throw problem('service-busy', { retryAfterSeconds: 60 })
  }
  const stored = await storage.put(createReadStream(path), { area: documentsArea, expectedSha256: sha256 })
  return { storageKey: stored.key, fileType: inspected.type, sizeBytes: size, sha256 }
}

/** Stores a file and has it recorded; what could not be recorded does not stay. */
export const withStoredFile = async <Result>(
  deps: Pick<Dependencies, 'db' | 'storage' | 'scanner' | 'log'>,
  file: ReceivedFile,
  allowedTypes: readonly FileType[],
  record: (stored: StoredUpload) => Promise<Result>,
): Promise<Result> => {
  const stored = await storeUploadedFile(deps, file, allowedTypes)
  try {
    return await record(stored)
  } catch (error) {
    // The answer to a commit may be lost though it happened: only bytes that no row names go, now or with the next sweep.
    await deleteUnusedFile(deps, stored.storageKey).catch((failure) =>
      deps.log.error({ err: failure }, 'a stored file is left to the sweep'),
    )
    throw error
  }
}

type NewDocument = { candidateId: string; kind: DocumentKind; name: string; stored: StoredUpload }

/** C3.3: within the limits of its kind, even when several arrive at once; the first of a kind is its default. */
export const addStoredDocument = async (
  { clock, policy }: Pick<Dependencies, 'clock' | 'policy'>,
  tx: Database,
  { candidateId, kind, name, stored }: NewDocument,
): Promise<Document> => {
  await lockCandidate(tx, candidateId)
  const others = await listDocuments(tx, candidateId, { kind })
  if (others.length >= policy.documents.maximumCount[kind]) throw problem('documents-full')
  const names = others.map((other) => other.name)
  const { storageKey, fileType, sizeBytes, sha256 } = stored
  const row = await insertDocument(tx, {
    id: newId() as DocumentId,
    candidateId,
    kind,
    name: freeName(name, names, policy.documents.nameMaxLength),
    fileType,
    sizeBytes,
    sha256,
    storageKey,
    isDefault: others.length === 0,
    addedAt: clock.now(),
    replacedAt: null,
  })
  return toDocument(row)
}

/**
 * One of the candidate's own documents, with its storage key: call it in the transaction that copies the key, since it
 * keeps the document there until the end.
 */
export const findOwnedDocument = (
  tx: Database,
  candidateId: string,
  id: DocumentId,
): Promise<StoredDocument | undefined> => findDocumentToCopy(tx, candidateId, id)

/** For a row that named bytes and no longer does: they go once nothing else names them. */
export const releaseStoredFile = (
  { jobs }: Pick<Dependencies, 'jobs'>,
  tx: Database,
  storageKey: string,
): Promise<void> => jobs.enqueue(tx, deleteStoredFileJob, { storageKey })

/** Answers the storage keys to release, in the same transaction. */
export const eraseCandidateDocuments = (tx: Database, candidateId: string): Promise<string[]> =>
  eraseDocuments(tx, candidateId)
