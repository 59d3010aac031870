import {
  addFavouriteEndpoint,
  listFavouritesEndpoint,
  removeFavouriteEndpoint,
} from '@portal/contracts/favourites/favourites.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferSummary } from '@portal/contracts/offers/offer'
import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { everyPage } from '#web/platform/api/every-page.ts'

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

/** Shown at once, taken back when refused. One after the other, so that two quick presses end where the second one meant. */
export const keepFavouriteMutation = (now: () => Date) =>
  mutationOptions({
    scope: { id: 'favourites' },
    mutationFn: ({ offer: { reference }, isKept }: Keeping) =>
      api(isKept ? addFavouriteEndpoint : removeFavouriteEndpoint, { params: { reference } }),
    onMutate: async (keeping, { client }) => {
      const { queryKey } = favouritesQuery()
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      if (before) client.setQueryData(queryKey, withFavourite(before, { ...keeping, now: now() }))
      return { before }
    },
    onError: (_error, _keeping, result, { client }) => {
      if (result?.before) client.setQueryData(favouritesQuery().queryKey, result.before)
    },
    onSettled: (_data, _error, _keeping, _result, { client }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: favouritesQuery().queryKey }),
        client.invalidateQueries({ queryKey: ['dashboard'] }),
      ]),
  })
