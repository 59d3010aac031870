import { addFavouriteEndpoint } from '@portal/contracts/favourites/favourites.endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { use, useEffect } from 'react'
import { api } from '#web/platform/api/api.ts'
import { ClockContext } from '#web/platform/clock/clock.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useSession } from '#web/platform/session/session.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './favourite-button.messages.ts'
import { readFavouritesAnew } from './favourites.queries.ts'
import { takePendingFavourite } from './pending-favourite.ts'

/** A5: a bookmark pressed before registering is taken up wherever the person arrives; pages of the space call it. */
export const useResumeFavourite = (): void => {
  const t = useT()
  const announce = useAnnounce()
  const client = useQueryClient()
  const clock = use(ClockContext)
  const { data: me } = useSession()
  const { mutate } = useMutation({
    mutationFn: (reference: string) => api(addFavouriteEndpoint, { params: { reference } }),
    onSuccess: () => announce(t(text.favouriteAdded)),
    onSettled: () => readFavouritesAnew(client),
  })
  useEffect(() => {
    const reference = me?.role === 'candidate' ? takePendingFavourite(clock()) : null
    if (reference) mutate(reference)
  }, [me, clock, mutate])
}
