import type { TaxonomyKind } from '@portal/contracts/taxonomies/taxonomy'
import { eq } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { taxonomyTermsTable as table } from './taxonomies.table.ts'

export type StoredTerm = typeof table.$inferSelect
export type NewTerm = typeof table.$inferInsert

export const listTerms = (db: Database): Promise<StoredTerm[]> => db.select().from(table)

/** Those that another process has just written are left as they are. */
export const insertTerms = async (db: Database, terms: readonly NewTerm[]): Promise<void> => {
  if (terms.length > 0)
    await db
      .insert(table)
      .values([...terms])
      .onConflictDoNothing()
}

export const relabelTerm = async (
  db: Database,
  id: number,
  { labelFr, labelEn, position }: Pick<StoredTerm, 'labelFr' | 'labelEn' | 'position'>,
): Promise<void> => {
  await db.update(table).set({ labelFr, labelEn, position }).where(eq(table.id, id))
}

export type TermKey = `${TaxonomyKind}/${string}`
export const termKey = (kind: TaxonomyKind, code: string): TermKey => `${kind}/${code}`
