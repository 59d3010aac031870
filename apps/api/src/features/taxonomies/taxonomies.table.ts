import type { TaxonomyKind } from '@portal/contracts/taxonomies/taxonomy'
import { integer, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'

/** Code lists. Small ids, since the search table holds nine of them per offer. */
export const taxonomyTermsTable = pgTable(
  'taxonomy_terms',
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<TaxonomyKind>().notNull(),
    code: text().notNull(),
    labelFr: text().notNull(),
    labelEn: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [unique().on(table.kind, table.code)],
)
