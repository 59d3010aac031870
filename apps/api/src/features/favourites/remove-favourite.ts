import type { Dependencies } from '#api/dependencies.ts'
import { deleteFavourite, findKeepableOffer } from './favourites.repository.ts'

/** A reference that is not among them, or of no offer at all, is not among them afterwards either. */
export const removeFavourite = async (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId, reference }: { candidateId: string; reference: string },
): Promise<void> => {
  const offer = await findKeepableOffer(db, reference)
  if (offer) await deleteFavourite(db, candidateId, offer.id)
}
