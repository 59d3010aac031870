import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { Dependencies } from '#api/dependencies.ts'
import { correctWords } from './correct-words.ts'
import { findNeighbours, type Neighbours } from './offer-neighbours.repository.ts'
import type { OfferQuery } from './offer-search.ts'
import { referenceKeyOf } from './offers.repository.ts'
import { readKeywords } from './search-keywords.ts'
import { readSearch } from './search-offers.ts'

const nowhere: Neighbours = { previous: null, next: null, position: 0, total: 0 }

/** C1.9: what comes before and after an offer in the search it was opened from. */
export const getOfferNeighbours = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { reference, query }: { reference: string; query: OfferSearchQuery },
): Promise<Neighbours> => {
  const { asked } = await readSearch(deps, query)
  const find = (search: OfferQuery) => findNeighbours(deps.db, search, referenceKeyOf(reference), deps.clock.now())
  const found = await find(asked)
  if (found) return found
  // The list may be that of other words than those typed: see `searchForgiving`.
  const { q, exact } = query
  const meant = asked.keywords && q !== undefined && !exact ? await correctWords(deps, q, asked.keywords) : null
  return (meant !== null && (await find({ ...asked, keywords: readKeywords(meant) }))) || nowhere
}
