import type { Message } from '@portal/contracts/i18n/message'
import type { Policy } from '@portal/contracts/policy/policy'
import { getPortalEndpoint, type Portal } from '@portal/contracts/portal/portal.endpoints'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const portalQuery = () =>
  queryOptions({
    queryKey: ['portal'],
    queryFn: ({ signal }) => api(getPortalEndpoint, {}, signal),
    // The policy is fixed while the server runs; the live count is asked by the pages that show it.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Always there: the shell waits for it once, at the start. */
export const usePortal = (): Portal => useSuspenseQuery(portalQuery()).data

export const usePolicy = (): Policy => usePortal().policy

/** « Portail Emploi, Institut Méridien »: what every title ends with. */
export const portalTitle = ({ employer }: Policy): Message => ({
  fr: `${employer.portalName.fr}, ${employer.name.fr}`,
  en: `${employer.portalName.en}, ${employer.name.en}`,
})
