import { contactEndpoint, listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const questionsQuery = () =>
  queryOptions({
    queryKey: ['help', 'questions'],
    queryFn: ({ signal }) => api(listQuestionsEndpoint, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const contactMutation = () =>
  mutationOptions({ mutationFn: (call: EndpointCall<typeof contactEndpoint>) => api(contactEndpoint, call) })
