import { isOpen, type Offer, wasPublished } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { allTermIdsOf, toOffer } from './describe-offer.ts'
import { findOfferRow, hasStakeIn, type OfferRow } from './offers.repository.ts'

type Asked = { reference: string; candidateId?: string | undefined }

/** What everyone may read; once closed, only those who applied to it or kept it. */
export const findVisibleOffer = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { reference, candidateId }: Asked,
): Promise<OfferRow> => {
  const offer = await findOfferRow(db, reference)
  if (!offer || !wasPublished(offer)) throw problem('offer-not-found')
  if (isOpen(offer, clock.now())) return offer
  if (candidateId === undefined || !(await hasStakeIn(db, candidateId, offer.id))) throw problem('offer-closed')
  return offer
}

export const getOffer = async (deps: Pick<Dependencies, 'db' | 'clock'>, asked: Asked): Promise<Offer> => {
  const offer = await findVisibleOffer(deps, asked)
  return toOffer(offer, await termsWith(deps.db, { ids: allTermIdsOf(offer) }))
}
