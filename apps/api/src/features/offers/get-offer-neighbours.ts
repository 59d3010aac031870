import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import type { Dependencies } from '#api/dependencies.ts'
import { findNeighbours, type Neighbours } from './offer-neighbours.repository.ts'
import { referenceKeyOf } from './offers.repository.ts'
import { readSearch } from './search-offers.ts'

const nowhere: Neighbours = { previous: null, next: null, position: 0, total: 0 }

/** C1.9: what comes before and after an offer in the search it was opened from. */
export const getOfferNeighbours = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { reference, query }: { reference: string; query: OfferSearchQuery },
): Promise<Neighbours> => {
  const { asked } = await readSearch(deps, query)
  return (await findNeighbours(deps.db, asked, referenceKeyOf(reference), deps.clock.now())) ?? nowhere
}
