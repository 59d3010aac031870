import { listApplicationsEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

/** C2.7: what there is already for an offer, if anything. */
export const applicationForOfferQuery = (reference: string) =>
  queryOptions({
    queryKey: ['applications', 'offer', reference.toLowerCase()],
    queryFn: async ({ signal }) =>
      (await api(listApplicationsEndpoint, { query: { reference } }, signal)).items[0] ?? null,
  })
