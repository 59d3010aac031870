import type { OfferSummary } from '@portal/contracts/offers/offer'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Ledger } from '#web/features/offers/offers.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Note } from '#web/ui/note.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Bone, LedgerSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import * as text from './favourites.messages.ts'
import { type Favourites, favouritesQuery } from './favourites.queries.ts'
import { useResumeFavourite } from './resume-favourite.public.ts'

const withSeen = ({ items }: Favourites, seen: readonly OfferSummary[]): readonly OfferSummary[] => {
  const known = new Set(seen.map(({ reference }) => reference))
  const added = items.flatMap(({ offer }) => (known.has(offer.reference) ? [] : [offer]))
  return added.length > 0 ? [...added, ...seen] : seen
}

/** A5.3, A5.4. */
export const FavouritesPage = () => {
  const t = useT()
  const to = usePaths()
  const { data, error, refetch } = useQuery(favouritesQuery())
  useResumeFavourite()
  // What is released stays in sight until the page is left: a bookmark pressed by mistake is pressed again.
  const [seen, setSeen] = useState<readonly OfferSummary[]>([])
  const offers = data ? withSeen(data, seen) : seen
  useEffect(() => {
    if (data) setSeen((before) => withSeen(data, before))
  }, [data])

  return (
    <SpacePage
      title={t(text.myFavourites)}
      lead={data ? offers.length > 0 && t(text.favouriteCount(data.total)) : !error && <Bone width={18} />}
    >
      <div className="stack-lg mt-4">
        {data && data.closedCount > 0 && (
          <Note>
            <p>{t(text.closedSince(data.closedCount))}</p>
          </Note>
        )}
        {data ? (
          offers.length > 0 ? (
            <section aria-labelledby="kept">
              <h2 className="hidden-visually" id="kept">
                {t(text.keptOffers)}
              </h2>
              <Ledger offers={offers} />
            </section>
          ) : (
            <EmptyState title={t(text.noFavourite)}>
              <p>{t(text.howToKeep)}</p>
            </EmptyState>
          )
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LedgerSkeleton rows={3} />
        )}
        {data && (
          <p>
            <LinkButton icon="search" to={to('offers')} {...(offers.length === 0 && { look: 'primary' })}>
              {t(text.startSearch)}
            </LinkButton>
          </p>
        )}
      </div>
    </SpacePage>
  )
}
