import { listPlacesEndpoint } from '@portal/contracts/places/places.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

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
