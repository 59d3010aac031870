import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { getProfileEndpoint, updateProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { showAnswer } from '#web/platform/query/show-answer.ts'
import { sessionQuery } from '#web/platform/session/session.ts'

export const profileQuery = () =>
  queryOptions({
    queryKey: ['profile'],
    queryFn: ({ signal }) => api(getProfileEndpoint, {}, signal),
  })

export const updateProfileMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof updateProfileEndpoint>) => api(updateProfileEndpoint, call),
    onSuccess: (profile, _call, _result, { client }) => {
      showAnswer(client, profileQuery().queryKey, profile)
      void client.invalidateQueries({ queryKey: ['dashboard'] })
      // The header shows the name; an application, the contact details.
      void client.invalidateQueries({ queryKey: sessionQuery().queryKey })
      void client.invalidateQueries({ queryKey: ['applications'] })
    },
  })
