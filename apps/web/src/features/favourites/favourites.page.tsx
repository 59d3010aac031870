import { useQuery } from '@tanstack/react-query'
import { Ledger } from '#web/features/offers/offers.public.tsx'
import { useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Note } from '#web/ui/note.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { LedgerSkeleton } from '#web/ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#web/ui/states.tsx'
import * as text from './favourites.messages.ts'
import { useResumeFavourite } from './favourites.public.tsx'
import { favouritesQuery } from './favourites.queries.ts'

/** A5.3, A5.4. */
export const FavouritesPage = () => {
  const t = useT()
  const to = usePaths()
  const { data, error, refetch } = useQuery(favouritesQuery())
  useResumeFavourite()

  return (
    <SpacePage
      title={t(text.myFavourites)}
      {...(data && data.total > 0 && { lead: t(text.favouriteCount(data.total)) })}
    >
      <div className="stack-lg mt-4">
        {data && data.closedCount > 0 && (
          <Note>
            <p>{t(text.closedSince(data.closedCount))}</p>
          </Note>
        )}
        {data ? (
          data.total > 0 ? (
            <Ledger offers={data.items.map(({ offer }) => offer)} />
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
            <LinkButton icon="search" to={to('offers')} {...(data.total === 0 && { look: 'primary' })}>
              {t(text.startSearch)}
            </LinkButton>
          </p>
        )}
      </div>
    </SpacePage>
  )
}
