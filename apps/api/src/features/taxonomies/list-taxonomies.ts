import { type Taxonomies, taxonomyKinds } from '@portal/contracts/taxonomies/taxonomy'
import type { Dependencies } from '#api/dependencies.ts'
import { readTerms, termOf } from './taxonomies.public.ts'

/** Read each time, since another process may have added some; the answer's ETag makes it light. */
export const listTaxonomies = async ({ db }: Pick<Dependencies, 'db'>): Promise<Taxonomies> => {
  const terms = await readTerms(db)
  return Object.fromEntries(taxonomyKinds.map((kind) => [kind, terms.list(kind).map(termOf)])) as Taxonomies
}
