import type { Offer } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { publishOffer } from '#api/features/offers/offers.public.ts'
import { describeStaffOffer } from './describe-staff-offer.ts'
import { requireStaffOffer } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

export const publishRecruitingOffer = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { staff, reference }: { staff: Staff; reference: string },
): Promise<Offer> => {
  const offer = await deps.db.transaction(async (tx) => {
    const known = await requireStaffOffer(tx, staff, reference)
    await publishOffer(deps, tx, known.id)
    return known
  })
  return describeStaffOffer(deps.db, offer.reference)
}
