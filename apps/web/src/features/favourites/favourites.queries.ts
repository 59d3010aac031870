import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { everyPage } from '#web/platform/api/every-page.ts'
import { changesBehind, useLastChange } from '#web/platform/query/changes-behind.ts'
import { readAnew } from '#web/platform/query/read-anew.ts'

export type Favourites = EndpointResult<typeof listFavouritesEndpoint>

export const favouritesQuery = () =>
  queryOptions({
    queryKey: ['favourites'],
    queryFn: ({ signal }) => everyPage((query) => api(listFavouritesEndpoint, { query }, signal)),
  })

const isSame = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase()

export const isFavourite = (favourites: Favourites | undefined, reference: string): boolean =>
  favourites?.items.some(({ offer }) => isSame(offer.reference, reference)) ?? false

/** The list as it will be, once the server has agreed. */
const withFavourite = (
  favourites: Favourites,
  { offer, isKept, now }: { offer: OfferSummary; isKept: boolean; now: Date },
): Favourites => {
  const others = favourites.items.filter((item) => !isSame(item.offer.reference, offer.reference))
  const items = isKept ? [{ offer, addedAt: now.toISOString() }, ...others] : others
  return { ...favourites, items, total: items.length }
}

type Keeping = { offer: OfferSummary; isKept: boolean }

const mutationKey = ['favourites']
const keepingsBehind = (client: QueryClient) => changesBehind<Keeping>(client, mutationKey)

/** What was asked for this offer and is not answered yet. */
export const useKeeping = (reference: string): Keeping | undefined =>
  useLastChange<Keeping>(mutationKey, ({ offer }) => isSame(offer.reference, reference))

/** Both lists that a favourite stands in. */
export const readFavouritesAnew = (client: QueryClient): Promise<unknown> =>
  Promise.all([readAnew(client, favouritesQuery().queryKey), readAnew(client, ['dashboard'])])

/** Shown at once, taken back when refused. One after the other, so that two quick presses end where the second one meant. */
export const keepFavouriteMutation = (now: () => Date) => {
  const show = (client: QueryClient, keeping: Keeping) =>
    client.setQueryData(
      favouritesQuery().queryKey,
      (known) => known && withFavourite(known, { ...keeping, now: now() }),
    )
  return mutationOptions({
    mutationKey,
    scope: { id: 'favourites' },
    mutationFn: ({ offer: { reference }, isKept }: Keeping) =>
      api(isKept ? addFavouriteEndpoint : removeFavouriteEndpoint, { params: { reference } }),
    onMutate: async (keeping, { client }) => {
      await client.cancelQueries({ queryKey: favouritesQuery().queryKey })
      show(client, keeping)
    },
    onError: (_error, { offer, isKept }, _result, { client }) => {
      const isAskedAgain = keepingsBehind(client).some((next) => isSame(next.offer.reference, offer.reference))
      if (!isAskedAgain) show(client, { offer, isKept: !isKept })
    },
    onSettled: async (_data, error, _keeping, _result, { client }) => {
      if (keepingsBehind(client).length > 0) return
      const reading = readFavouritesAnew(client)
      // What was agreed shows until the list says so; what was refused no longer.
      if (!error) await reading
    },
  })
}
