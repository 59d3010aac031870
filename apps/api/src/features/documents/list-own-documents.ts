import type { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { documentKinds } from '@portal/contracts/policy/policy'
import type { Dependencies } from '#api/dependencies.ts'
import { onlyPage } from '#api/platform/db/slice.ts'
import { listDocuments, toDocument } from './documents.repository.ts'

/** CVs, then letters, then others; the newest of each first. */
export const listOwnDocuments = async (
  { db, policy }: Pick<Dependencies, 'db' | 'policy'>,
  { candidateId }: { candidateId: string },
): Promise<EndpointResult<typeof listDocumentsEndpoint>> => {
  const documents = await listDocuments(db, candidateId)
  const most = documentKinds.reduce((total, kind) => total + policy.documents.maximumCount[kind], 0)
  const items = documentKinds.flatMap((kind) => documents.filter((each) => each.kind === kind)).map(toDocument)
  return onlyPage(items, most)
}
