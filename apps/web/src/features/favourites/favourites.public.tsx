import { isSignInRequired } from '@portal/contracts/http/client'
import { isOpen, type OfferSummary } from '@portal/contracts/offers/offer'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useSession } from '#web/platform/session/session.ts'
import { askToSignIn, requestSignIn } from '#web/platform/session/sign-in-request.ts'
import { Button } from '#web/ui/button.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { askedPart, Later } from '#web/ui/later.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './favourite-button.messages.ts'
import * as failureText from './favourite-failure.messages.ts'
import { favouritesQuery, isFavourite, keepFavouriteMutation, useKeeping } from './favourites.queries.ts'
import { rememberPendingFavourite, takePendingFavourite } from './pending-favourite.ts'

const failureDialog = askedPart(async () => (await import('./favourite-failure.tsx')).FavouriteFailure)

type FavouriteButtonProps = {
  offer: OfferSummary
  /** The bookmark alone, in a row of the list or in a bar; or with its words, on the offer's page. */
  look: 'icon' | 'words'
}

/** A5.1, A5.2. Nothing for recruiters, who keep no favourites, nor for an offer that can no longer be kept. */
export const FavouriteButton = ({ offer, look }: FavouriteButtonProps) => {
  const t = useT()
  const announce = useAnnounce()
  const clock = use(ClockContext)
  const client = useQueryClient()
  const { data: me } = useSession()
  const isCandidate = me?.role === 'candidate'
  const { data: favourites } = useQuery({ ...favouritesQuery(), enabled: isCandidate })
  const keeping = useMutation(keepFavouriteMutation(clock))
  // Kept once closed: a dialog that is removed instead of closed takes the focus with it.
  const [failure, setFailure] = useState<{ isOpen: boolean; error: Error; isKept: boolean } | null>(null)
  const asked = useKeeping(offer.reference)
  const isKept = isCandidate && (asked?.isKept ?? isFavourite(favourites, offer.reference))

  const keep = (wanted: boolean) => {
    if (!isCandidate) {
      rememberPendingFavourite(offer.reference, clock())
      // Whoever signs in next on this device does not find it.
      void askToSignIn(client, 'favourite', { onGivenUp: () => takePendingFavourite(clock()) })
      return
    }
    keeping.mutate(
      { offer, isKept: wanted },
      {
        onSuccess: () => announce(t(wanted ? text.favouriteAdded : text.favouriteRemoved)),
        onError: (error) => {
          // The sign-in dialog opens by itself (platform/query); what was asked waits for it.
          if (!isSignInRequired(error)) {
            // In words too: the dialog's own code may be lost with the network.
            announce(t(wanted ? failureText.notAdded : failureText.notRemoved))
            setFailure({ isOpen: true, error, isKept: wanted })
          } else if (wanted) requestSignIn('session-over', { onSignedIn: () => keep(true) })
        },
      },
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed before signing in is taken up once, when the session arrives
  useEffect(() => {
    if (isCandidate && takePendingFavourite(clock(), offer.reference)) keep(true)
  }, [me])

  if ((me && !isCandidate) || !isOpen(offer, clock())) return null
  const close = () => setFailure(failure && { ...failure, isOpen: false })
  const retry = () => {
    close()
    if (failure) keep(failure.isKept)
  }
  const button = { 'aria-pressed': isKept, onClick: () => keep(!isKept) }
  return (
    <>
      {look === 'icon' ? (
        <IconButton icon="bookmark" label={t(text.favouriteOf(offer.title))} {...button} />
      ) : (
        <Button size="wide" icon="bookmark" {...button}>
          {t(isKept ? text.inFavourites : text.addToFavourites)}
        </Button>
      )}
      {failure && <Later part={failureDialog} props={{ ...failure, onRetry: retry, onClose: close }} />}
    </>
  )
}
