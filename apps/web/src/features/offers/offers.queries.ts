import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import {
  listOfferStructuresEndpoint,
  searchOffersEndpoint,
  suggestOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const searchOffersQuery = (query: OfferSearchQuery) =>
  queryOptions({
    queryKey: ['offers', 'search', query],
    queryFn: ({ signal }) => api(searchOffersEndpoint, { query }, signal),
  })

/** Structures of that name, with what each would give in this search. */
export const structuresQuery = ({ page: _page, sort: _sort, ...query }: OfferSearchQuery, find: string) =>
  queryOptions({
    queryKey: ['offers', 'structures', query, find.trim().toLowerCase()],
    queryFn: ({ signal }) => api(listOfferStructuresEndpoint, { query: { ...query, find: find.trim() } }, signal),
  })

/** What the letters typed may become. */
export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['offers', 'suggest', q.trim().toLowerCase()],
    queryFn: ({ signal }) => api(suggestOffersEndpoint, { query: { q: q.trim() } }, signal),
  })

export const newsQuery = () =>
  queryOptions({
    queryKey: ['help', 'news'],
    queryFn: ({ signal }) => api(listNewsEndpoint, {}, signal),
  })
