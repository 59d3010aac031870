import type { HostStructure } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { byName } from './by-name.ts'
import { listStructures } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

/** More than anyone reads: beyond it one searches. */
const mostShown = 200

export const listStaffStructures = async (
  { db }: Pick<Dependencies, 'db'>,
  { staff, q }: { staff: Staff; q?: string | undefined },
): Promise<{ items: HostStructure[]; total: number }> => {
  const structures = await listStructures(db, scopeOf(staff), q)
  return { items: structures.toSorted(byName).slice(0, mostShown), total: structures.length }
}
