import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferStatus } from '@portal/contracts/offers/offer'
import type { listRecruitingOffersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'
import { sliceOf } from '#api/platform/db/slice.ts'
import { countApplicationsOfOffers, listStaffOffers } from './recruiting.repository.ts'
import { type Staff, scopeOf } from './staff-scope.ts'

const usualPageSize = 20

export const listRecruitingOffers = async (
  { db }: Pick<Dependencies, 'db'>,
  {
    staff,
    status,
    page = 1,
    pageSize = usualPageSize,
  }: { staff: Staff; status?: OfferStatus | undefined; page?: number | undefined; pageSize?: number | undefined },
): Promise<EndpointResult<typeof listRecruitingOffersEndpoint>> => {
  const { ids, total } = await listStaffOffers(db, scopeOf(staff), { status, ...sliceOf({ page, pageSize }) })
  const offers = await listOfferSummaries(db, ids)
  const counts = await countApplicationsOfOffers(db, ids)
  return {
    items: ids.map((id) => {
      const offer = offers.get(id)
      if (!offer) throw new Error(`offer ${id} vanished while it was read`)
      const { sent = 0, isNew = 0 } = counts.get(id) ?? {}
      return { offer, applicationCount: sent, newApplicationCount: isNew }
    }),
    total,
    page,
    pageSize,
  }
}
