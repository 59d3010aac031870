import type { Offer } from '@portal/contracts/offers/offer'
import { findOffer } from '#api/features/offers/offers.public.ts'
import type { Database } from '#api/platform/db/database.ts'

/** An offer that was just found or written, as its page shows it. */
export const describeStaffOffer = async (db: Database, reference: string): Promise<Offer> => {
  const found = await findOffer(db, reference)
  if (!found) throw new Error(`offer ${reference} vanished while it was read`)
  return found.offer
}
