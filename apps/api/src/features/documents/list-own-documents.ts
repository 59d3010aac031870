import type { Document } from '@portal/contracts/documents/document'
import { documentKinds } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { listDocuments, toDocument } from './documents.repository.ts'

/** CVs, then letters, then others; the newest of each first. */
export const listOwnDocuments = async (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId }: { candidateId: string },
): Promise<{ items: Document[] }> => {
  const documents = await listDocuments(db, candidateId)
  return { items: documentKinds.flatMap((kind) => documents.filter((each) => each.kind === kind)).map(toDocument) }
}
