import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { listStructuresEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { type AskedPage, pageOfRows } from '#api/platform/db/slice.ts'
import { byName } from './by-name.ts'
import { listStructures } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

export const listStaffStructures = async (
  { db }: Pick<Dependencies, 'db'>,
  { staff, q, ...asked }: { staff: Staff; q?: string | undefined } & AskedPage,
): Promise<EndpointResult<typeof listStructuresEndpoint>> => {
  const structures = await listStructures(db, scopeOf(staff), q)
  const { shown: items, ...page } = pageOfRows(structures.toSorted(byName), asked)
  return { items, ...page }
}
