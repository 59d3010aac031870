import {
  activateAccountEndpoint,
  describeActivationEndpoint,
  endSessionEndpoint,
  listSessionsEndpoint,
  registerEndpoint,
  resendActivationEndpoint,
  signInEndpoint,
  updatePreferencesEndpoint,
} from '@portal/contracts/accounts/accounts.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { showAnswer } from '#web/platform/query/show-answer.ts'
import { sessionQuery } from '#web/platform/session/session.ts'

export const registerMutation = () =>
  mutationOptions({ mutationFn: (call: EndpointCall<typeof registerEndpoint>) => api(registerEndpoint, call) })

export const resendActivationMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof resendActivationEndpoint>) => api(resendActivationEndpoint, call),
  })

/** Asks what the mailed link is for. It changes nothing, although it is a POST: the token belongs in no address. */
export const activationQuery = (token: string) =>
  queryOptions({
    queryKey: ['activation', token],
    queryFn: ({ signal }) => api(describeActivationEndpoint, { body: { token } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const activateAccountMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof activateAccountEndpoint>) => api(activateAccountEndpoint, call),
  })

export const signInMutation = () =>
  mutationOptions({ mutationFn: (call: EndpointCall<typeof signInEndpoint>) => api(signInEndpoint, call) })

export const sessionsQuery = () =>
  queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => api(listSessionsEndpoint, {}, signal) })

export const endSessionMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof endSessionEndpoint>) => api(endSessionEndpoint, call),
    onSettled: (_data, _error, _call, _result, { client }) =>
      client.invalidateQueries({ queryKey: sessionsQuery().queryKey }),
  })

/** One after the other: of two choices the last one stays. */
export const updatePreferencesMutation = () =>
  mutationOptions({
    scope: { id: 'preferences' },
    mutationFn: (call: EndpointCall<typeof updatePreferencesEndpoint>) => api(updatePreferencesEndpoint, call),
    onSuccess: (me, _call, _result, { client }) => showAnswer(client, sessionQuery().queryKey, me),
  })
