import type { Offer } from '@portal/contracts/offers/offer'
import type { OfferInput } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { updateOffer } from '#api/features/offers/offers.public.ts'
import { describeStaffOffer } from './describe-staff-offer.ts'
import { requireStaffOffer, requireStaffStructure } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

/** Both the offer and the structure it goes to are the caller's. */
export const updateRecruitingOffer = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { staff, reference, input }: { staff: Staff; reference: string; input: OfferInput },
): Promise<Offer> => {
  const offer = await deps.db.transaction(async (tx) => {
    const known = await requireStaffOffer(tx, staff, reference)
    await requireStaffStructure(tx, staff, input.structureCode)
    await updateOffer(deps, tx, known.id, input)
    return known
  })
  return describeStaffOffer(deps.db, offer.reference)
}
