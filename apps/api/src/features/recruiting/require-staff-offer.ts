import type { Database } from '#api/platform/db/database.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findStaffOffer, listStructuresByCode } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

/** An offer of the caller's structures; anyone else's does not exist. */
export const requireStaffOffer = async (db: Database, staff: Staff, reference: string) => {
  const offer = await findStaffOffer(db, scopeOf(staff), reference)
  if (!offer) throw problem('offer-not-found')
  return offer
}

export const requireStaffStructure = async (db: Database, staff: Staff, code: string): Promise<void> => {
  const [structure] = await listStructuresByCode(db, scopeOf(staff), [code])
  if (!structure) throw problem('structure-not-found')
}
