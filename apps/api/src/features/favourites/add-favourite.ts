import { isOpen, wasPublished } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findKeepableOffer, insertFavourite } from './favourites.repository.ts'

/** Keeping what is kept already changes nothing. */
export const addFavourite = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { candidateId, reference }: { candidateId: string; reference: string },
): Promise<void> => {
  const now = clock.now()
  const offer = await findKeepableOffer(db, reference)
  if (!offer || !wasPublished(offer)) throw problem('offer-not-found')
  if (!isOpen(offer, now)) throw problem('offer-closed')
  await insertFavourite(db, { candidateId, offerId: offer.id, addedAt: now })
}
