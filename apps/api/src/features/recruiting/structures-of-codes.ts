import type { Database } from '#api/platform/db/database.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { listStructuresByCode } from './recruiting.repository.ts'

/** All of them, or none: a code that leads nowhere is a mistake to be told. */
export const structuresOfCodes = async (db: Database, codes: readonly string[]): Promise<string[]> => {
  const wanted = [...new Set(codes)]
  const structures = await listStructuresByCode(db, null, wanted)
  if (structures.length < wanted.length) throw problem('structure-not-found')
  return structures.map(({ id }) => id)
}
