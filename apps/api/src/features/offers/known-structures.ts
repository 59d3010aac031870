import type { Database } from '#api/platform/db/database.ts'
import { listStructureNames, type StructureName } from './offers.repository.ts'

/** Host structures by number and by code, as searching names them. */
export type Structures = {
  readonly all: readonly StructureName[]
  readonly find: (number: number) => StructureName | undefined
  readonly numberOf: (code: string) => number | undefined
}

const known = new WeakMap<Database, Structures>()

const readStructures = async (db: Database): Promise<Structures> => {
  const all = await listStructureNames(db)
  const byNumber = new Map(all.map((structure) => [structure.number, structure]))
  const byCode = new Map(all.map(({ code, number }) => [code, number]))
  const structures = {
    all,
    find: (number: number) => byNumber.get(number),
    numberOf: (code: string) => byCode.get(code),
  }
  known.set(db, structures)
  return structures
}

/** As this process knows them, read again when one asked for is missing. `db` is the pool, never a transaction. */
export const structuresWith = async (
  db: Database,
  { numbers = [], codes = [] }: { numbers?: Iterable<number>; codes?: Iterable<string> } = {},
): Promise<Structures> => {
  const structures = known.get(db)
  if (!structures) return readStructures(db)
  for (const number of numbers) if (!structures.find(number)) return readStructures(db)
  for (const code of codes) if (structures.numberOf(code) === undefined) return readStructures(db)
  return structures
}
