import type { Document } from '@portal/contracts/documents/document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import type { ReceivedFile } from '#api/platform/http/receive-form.ts'
import { addStoredDocument, limitUploads, nameOfFile, withStoredFile } from './documents.public.ts'
import { listDocuments } from './documents.repository.ts'

type Upload = { candidateId: string; kind: DocumentKind; name?: string | undefined; file: ReceivedFile }
type Needed = 'db' | 'clock' | 'attemptKey' | 'policy' | 'limits' | 'storage' | 'scanner' | 'log'

export const addDocument = async (
  deps: Pick<Dependencies, Needed>,
  { candidateId, kind, name, file }: Upload,
): Promise<Document> => {
  const { db, policy } = deps
  await limitUploads(deps, candidateId)
  // Said before the work of inspecting; decided again, under a lock, when the document is recorded.
  const others = await listDocuments(db, candidateId, { kind })
  if (others.length >= policy.documents.maximumCount[kind]) throw problem('documents-full')
  return withStoredFile(deps, file, policy.documents.fileTypes, (stored) =>
    db.transaction((tx) =>
      addStoredDocument(deps, tx, {
        candidateId,
        kind,
        name: name ?? nameOfFile(file.fileName, policy.documents.nameMaxLength),
        stored,
      }),
    ),
  )
}
