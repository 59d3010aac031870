import type { Offer } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { closeOffer } from '#api/features/offers/offers.public.ts'
import { describeStaffOffer } from './describe-staff-offer.ts'
import { requireStaffOffer } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

export const closeRecruitingOffer = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { staff, reference, reason }: { staff: Staff; reference: string; reason: 'closed' | 'filled' | 'cancelled' },
): Promise<Offer> => {
  const offer = await deps.db.transaction(async (tx) => {
    const known = await requireStaffOffer(tx, staff, reference)
    await closeOffer(deps, tx, known.id, reason)
    return known
  })
  return describeStaffOffer(deps.db, offer.reference)
}
