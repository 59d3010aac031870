import { ApiProblem } from '@portal/contracts/http/client'
import type { OfferSearchInput } from '@portal/contracts/offers/offer-search'
import {
  getClosedOfferEndpoint,
  getOfferEndpoint,
  getOfferNeighboursEndpoint,
} from '@portal/contracts/offers/offers.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const offerQuery = (reference: string) =>
  queryOptions({
    // A reference is compared without case.
    queryKey: ['offers', 'page', reference.toLowerCase()],
    queryFn: ({ signal }) => api(getOfferEndpoint, { params: { reference } }, signal),
    // That it closed, or never was, is an answer; the server asks once, whatever it is answered.
    retryOnMount: ({ state }) =>
      !import.meta.env.SSR && !(state.error instanceof ApiProblem && state.error.problem.status < 500),
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
