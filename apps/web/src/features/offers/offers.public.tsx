import type { FoundOffer } from '@portal/contracts/offers/offer-search'
import { useT } from '#web/platform/i18n/t.ts'
import * as text from './offer-row.messages.ts'
import { OfferRow } from './offer-row.tsx'
import { useVisitedOffers } from './visited-offers.ts'

type LedgerProps = {
  offers: readonly FoundOffer[]
  onIntent?: (reference: string) => void
}

/** Offers as rows of one register: results, latest offers, favourites. */
export const Ledger = ({ offers, onIntent }: LedgerProps) => {
  const t = useT()
  const visited = useVisitedOffers()
  const { published, job, contract, level, until } = text.ledgerHeads
  return (
    <div className="ledger">
      <div className="ledger-head" aria-hidden="true">
        {[published, job, contract, level, until].map((head) => (
          <span key={head.en}>{t(head)}</span>
        ))}
      </div>
      <ol>
        {offers.map((offer) => (
          <OfferRow key={offer.reference} offer={offer} isVisited={visited.has(offer.reference)} onIntent={onIntent} />
        ))}
      </ol>
    </div>
  )
}
