import type { listFavouritesEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { isOpen } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'
import { type AskedPage, pageOfRows } from '#api/platform/db/slice.ts'
import { listFavouriteRows } from './favourites.repository.ts'

/** A5.4: an offer leaves the list when it closes, and is counted as having left; it comes back if it opens again. */
export const listFavourites = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { candidateId, ...asked }: { candidateId: string } & AskedPage,
): Promise<EndpointResult<typeof listFavouritesEndpoint>> => {
  const now = clock.now()
  const rows = await listFavouriteRows(db, candidateId)
  const open = rows.filter((row) => isOpen(row, now))
  const { shown, ...page } = pageOfRows(open, asked)
  const summaries = await listOfferSummaries(
    db,
    shown.map(({ offerId }) => offerId),
  )
  const items = shown.flatMap(({ offerId, addedAt }) => {
    const offer = summaries.get(offerId)
    return offer ? [{ offer, addedAt: addedAt.toISOString() }] : []
  })
  return { items, ...page, closedCount: rows.length - open.length }
}
