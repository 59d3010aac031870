import type { TaxonomyKind, Term } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { insertTerms, listTerms, type StoredTerm, type TermKey, termKey } from './taxonomies.repository.ts'

/** Every code list, by id and by code. */
export type Terms = {
  readonly size: number
  readonly find: (id: number) => StoredTerm | undefined
  readonly idOf: (kind: TaxonomyKind, code: string) => number | undefined
  readonly list: (kind: TaxonomyKind) => readonly StoredTerm[]
}

export type TermCode = readonly [kind: TaxonomyKind, code: string]

/** What grows with imports has no order of its own: it is read by a person, in French. */
const unorderedKinds: readonly TaxonomyKind[] = ['profession', 'domain']
const collator = new Intl.Collator('fr')

const indexTerms = (rows: readonly StoredTerm[]): Terms => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map<TermKey, number>(rows.map(({ kind, code, id }) => [termKey(kind, code), id]))
  const lists = new Map<TaxonomyKind, StoredTerm[]>()
  for (const row of rows) lists.set(row.kind, [...(lists.get(row.kind) ?? []), row])
  for (const [kind, list] of lists)
    list.sort((one, other) =>
      unorderedKinds.includes(kind) ? collator.compare(one.labelFr, other.labelFr) : one.position - other.position,
    )
  return {
    size: rows.length,
    find: (id) => byId.get(id),
    idOf: (kind, code) => byKey.get(termKey(kind, code)),
    list: (kind) => lists.get(kind) ?? [],
  }
}

const known = new WeakMap<Database, Terms>()

/** The lists as they are now. */
export const readTerms = async (db: Database): Promise<Terms> => {
  const terms = indexTerms(await listTerms(db))
  known.set(db, terms)
  return terms
}

/**
 * The lists as this process knows them, read again when something asked for is missing: another process may have imported
 * offers with new professions. `db` is the pool, never a transaction.
 */
export const termsWith = async (
  db: Database,
  { ids = [], codes = [] }: { ids?: Iterable<number | null>; codes?: Iterable<TermCode> } = {},
): Promise<Terms> => {
  const terms = known.get(db)
  if (!terms) return readTerms(db)
  for (const id of ids) if (id !== null && !terms.find(id)) return readTerms(db)
  for (const [kind, code] of codes) if (terms.idOf(kind, code) === undefined) return readTerms(db)
  return terms
}

export const termOf = ({ code, labelFr, labelEn }: StoredTerm): Term => ({
  code,
  label: { fr: labelFr, en: labelEn },
})

export type TermToAdd = { kind: TaxonomyKind; code: string; label: { fr: string; en: string } }

/** Professions and domains grow with what is imported. Written at once, by themselves: a term without an offer is never shown. */
export const addTerms = async ({ db }: Pick<Dependencies, 'db'>, terms: readonly TermToAdd[]): Promise<Terms> => {
  const known = await termsWith(db)
  const missing = terms.filter(({ kind, code }) => known.idOf(kind, code) === undefined)
  if (missing.length === 0) return known
  await insertTerms(
    db,
    missing.map(({ kind, code, label }) => ({
      kind,
      code,
      labelFr: label.fr,
      labelEn: label.en,
      position: known.list(kind).length,
    })),
  )
  return readTerms(db)
}
