import { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import type { OfferSearchInput, OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
  listOfferStructuresEndpoint,
  searchOffersEndpoint,
  suggestOffersEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const searchOffersQuery = (query: OfferSearchQuery) =>
  queryOptions({
    queryKey: ['offers', 'search', query],
    queryFn: ({ signal }) => api(searchOffersEndpoint, { query }, signal),
  })

/** Structures of that name, with what each would give in this search. */
export const structuresQuery = (query: OfferSearchQuery, find: string) =>
  queryOptions({
    queryKey: ['offers', 'structures', { ...query, page: undefined, sort: undefined }, find.trim().toLowerCase()],
    queryFn: ({ signal }) => api(listOfferStructuresEndpoint, { query: { ...query, find: find.trim() } }, signal),
  })

/** What the letters typed may become. */
export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['offers', 'suggest', q.trim().toLowerCase()],
    queryFn: ({ signal }) => api(suggestOffersEndpoint, { query: { q: q.trim() } }, signal),
  })

export const offerQuery = (reference: string) =>
  queryOptions({
    // A reference is compared without case.
    queryKey: ['offers', 'page', reference.toLowerCase()],
    queryFn: ({ signal }) => api(getOfferEndpoint, { params: { reference } }, signal),
    // That it closed, or never was, is an answer.
    retryOnMount: ({ state }) => !(state.error instanceof ApiProblem && state.error.problem.status < 500),
  })

export const closedOfferQuery = (reference: string) =>
  queryOptions({
    queryKey: ['offers', 'closure', reference.toLowerCase()],
    queryFn: ({ signal }) => api(getClosedOfferEndpoint, { params: { reference } }, signal),
  })

/** `search`: the query of a list's address, as the list wrote it. */
export const neighboursQuery = (reference: string, search: string) =>
  queryOptions({
    queryKey: ['offers', 'neighbours', reference.toLowerCase(), search],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams(search)
      // Paging is the list's own: an offer stands where it stands in the whole search.
      const names = new Set([...params.keys()].filter((name) => name !== 'page' && name !== 'pageSize'))
      const query = Object.fromEntries([...names].map((name) => [name, params.getAll(name)]))
      return api(getOfferNeighboursEndpoint, { params: { reference }, query: query as OfferSearchInput }, signal)
    },
  })

const forever = Number.POSITIVE_INFINITY

/** What to propose for the letters typed. */
export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['places', 'like', q.trim().toLowerCase()],
    queryFn: ({ signal }) => api(listPlacesEndpoint, { query: { q: q.trim() } }, signal),
    staleTime: forever,
  })

/** The name of a code that stands in an address; null for a code of nowhere. */
export const placeQuery = (code: string) =>
  queryOptions({
    queryKey: ['places', 'code', code],
    queryFn: async ({ signal }) => (await api(listPlacesEndpoint, { query: { code } }, signal)).items[0] ?? null,
    staleTime: forever,
  })

export const newsQuery = () =>
  queryOptions({
    queryKey: ['help', 'news'],
    queryFn: ({ signal }) => api(listNewsEndpoint, {}, signal),
  })
