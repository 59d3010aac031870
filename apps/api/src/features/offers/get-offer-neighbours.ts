import { wasPublished } from '@portal/contracts/offers/offer'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findNeighbours, type Neighbours } from './offer-neighbours.repository.ts'
import type { OfferQuery, OfferSearch } from './offer-search.ts'
import { findOfferRow, referenceKeyOf } from './offers.repository.ts'
import { readKeywords } from './search-keywords.ts'
import { readSearch, searchForgiving } from './search-offers.ts'

/** C1.9: what comes before and after an offer in the search it was opened from. */
export const getOfferNeighbours = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'> & { offerSearch: OfferSearch },
  { reference, query }: { reference: string; query: OfferSearchQuery },
): Promise<Neighbours> => {
  const { asked } = await readSearch(deps, query)
  const find = (search: OfferQuery) => findNeighbours(deps.db, search, referenceKeyOf(reference), deps.clock.now())
  const found = await find(asked)
  if (found.position > 0) return found
  const offer = await findOfferRow(deps.db, reference)
  if (!offer || !wasPublished(offer)) throw problem('offer-not-found')
  if (found.total > 0) return found
  // The list may be that of other words than those typed.
  const { q, exact } = query
  const { suggestion } = await searchForgiving(deps, { asked: { ...asked, limit: 0 }, q, isExact: exact === true })
  return suggestion === null ? found : find({ ...asked, keywords: readKeywords(suggestion) })
}
