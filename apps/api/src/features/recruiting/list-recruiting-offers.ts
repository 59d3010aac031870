import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferStatus } from '@portal/contracts/offers/offer'
import type { listRecruitingOffersEndpoint } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'
import { listStaffOffers } from './recruiting.repository.ts'
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
  const slice = { limit: pageSize, offset: (page - 1) * pageSize }
  const { items, total } = await listStaffOffers(db, scopeOf(staff), { status, ...slice })
  const offers = await listOfferSummaries(
    db,
    items.map(({ offerId }) => offerId),
  )
  return {
    items: items.map(({ offerId, ...counts }) => {
      const offer = offers.get(offerId)
      if (!offer) throw new Error(`offer ${offerId} vanished while it was read`)
      return { offer, ...counts }
    }),
    total,
    page,
    pageSize,
  }
}
