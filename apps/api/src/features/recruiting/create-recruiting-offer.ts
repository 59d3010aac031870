import type { Offer } from '@portal/contracts/offers/offer'
import type { OfferInput } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { createOffer } from '#api/features/offers/offers.public.ts'
import { describeStaffOffer } from './describe-staff-offer.ts'
import { requireStaffStructure } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

export const createRecruitingOffer = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { staff, input }: { staff: Staff; input: OfferInput & { reference?: string | undefined } },
): Promise<Offer> => {
  const { reference } = await deps.db.transaction(async (tx) => {
    await requireStaffStructure(tx, staff, input.structureCode)
    return createOffer(deps, tx, input)
  })
  return describeStaffOffer(deps.db, reference)
}
