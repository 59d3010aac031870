import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { isOpen, type OfferStatus, wasPublished } from '@portal/contracts/offers/offer'
import type { getClosedOfferEndpoint } from '@portal/contracts/offers/offers.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { termsWith } from '#api/features/taxonomies/taxonomies.public.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findOfferRow } from './offers.repository.ts'

type Closure = EndpointResult<typeof getClosedOfferEndpoint>

const reasonOf = (status: OfferStatus): Closure['reason'] =>
  status === 'closed' || status === 'cancelled' || status === 'filled' ? status : 'deadline'

/** What the page of a closed offer may tell everyone. */
export const getClosedOffer = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { reference }: { reference: string },
): Promise<Closure> => {
  const offer = await findOfferRow(db, reference)
  if (!offer || !wasPublished(offer) || isOpen(offer, clock.now())) throw problem('offer-not-found')
  const reason = reasonOf(offer.status)
  // The minute that was announced, although the whole of it was still in time.
  const closedAt = reason === 'deadline' ? offer.deadlineAt : offer.closedAt
  const terms = await termsWith(db, { ids: [offer.professionId] })
  return {
    reference: offer.reference,
    title: offer.title,
    structure: offer.structureName,
    city: offer.city,
    reason,
    publishedAt: offer.publishedAt.toISOString(),
    closedAt: (closedAt ?? offer.updatedAt).toISOString(),
    profession: offer.professionId === null ? null : (terms.find(offer.professionId)?.code ?? null),
  }
}
