import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

/** C2.7: what there is already for an offer, if anything. */
export const applicationForOfferQuery = (reference: string) =>
  queryOptions({
    queryKey: ['applications', 'offer', reference.toLowerCase()],
    queryFn: async ({ signal }) => {
      // Visitors, who have none, need not know how to ask.
      const { listApplicationsEndpoint } = await import('@portal/contracts/applications/applications.endpoints')
      return (await api(listApplicationsEndpoint, { query: { reference } }, signal)).items[0] ?? null
    },
  })
