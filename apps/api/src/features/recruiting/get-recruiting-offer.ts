import type { Offer } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { describeStaffOffer } from './describe-staff-offer.ts'
import { requireStaffOffer } from './require-staff-offer.ts'
import type { Staff } from './staff-scope.ts'

export const getRecruitingOffer = async (
  { db }: Pick<Dependencies, 'db'>,
  { staff, reference }: { staff: Staff; reference: string },
): Promise<Offer> => describeStaffOffer(db, (await requireStaffOffer(db, staff, reference)).reference)
