import { getDashboardEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const dashboardQuery = () =>
  queryOptions({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => api(getDashboardEndpoint, {}, signal),
    refetchOnWindowFocus: true,
  })
