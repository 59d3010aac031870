import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import type { CameFrom } from './came-from.ts'
import { numberIn } from './number-in.ts'
import { neighboursQuery } from './offer.queries.ts'
import * as text from './offer-neighbours.messages.ts'
import { OfferTitle } from './offer-title.public.tsx'

type OfferNeighboursProps = { reference: string; from: CameFrom }

/**
 * C1.9: « Offre 2 / 11 », and the one before and after. Each takes the place of this page in the history, so that going back leads to
 * the list, however many offers were read on the way.
 */
export const OfferNeighbours = ({ reference, from }: OfferNeighboursProps) => {
  const t = useT()
  const to = usePaths()
  const neighbours = useQuery({ ...neighboursQuery(reference, from.search), placeholderData: keepPreviousData })
  const isPending: boolean = neighbours.isPending
  const { data } = neighbours
  // Its row is kept while it comes: nothing moves under the eyes.
  if (isPending) return <p className="small invisible">{t(text.offerOf(numberIn(1), numberIn(from.total)))}</p>
  // Beside the point of this page: when it does not come, or the offer is no longer among them, nothing is missing.
  if (!data || data.position === 0) return null
  const { previous, next, position, total } = data
  const way = (offer: typeof next, label: typeof text.nextOffer, icon: 'chevron-left' | 'chevron-right') =>
    offer && (
      <Link className="plain" to={to('offer', offer)} state={{ from }} replace>
        {icon === 'chevron-left' && <Icon name={icon} />}
        {t(label)}
        <VisuallyHidden>
          {t(labelled('', ''))}
          <OfferTitle offer={offer} />
        </VisuallyHidden>
        {icon === 'chevron-right' && <Icon name={icon} />}
      </Link>
    )
  return (
    <nav className="cluster small" aria-label={t(text.inYourSearch)}>
      {way(previous, text.previousOffer, 'chevron-left')}
      <span className="num">{t(text.offerOf(numberIn(position), numberIn(total)))}</span>
      {way(next, text.nextOffer, 'chevron-right')}
    </nav>
  )
}
