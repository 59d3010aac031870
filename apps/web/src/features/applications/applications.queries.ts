import type { Application, ApplicationId, ApplicationSummary } from '@portal/contracts/applications/application'
import type { ApplicationTab } from '@portal/contracts/applications/application-tabs'
import {
  archiveApplicationEndpoint,
  createApplicationEndpoint,
  deleteApplicationEndpoint,
  getApplicationEndpoint,
  listApplicationsEndpoint,
  reactivateApplicationEndpoint,
  removeApplicationDocumentEndpoint,
  submitApplicationEndpoint,
  unarchiveApplicationEndpoint,
  updateApplicationEndpoint,
  withdrawApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { ApiProblem } from '@portal/contracts/http/client'
import type { EndpointCall, EndpointResult } from '@portal/contracts/http/endpoint'
import { getOfferEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, NetworkFailure } from '#web/platform/api/api.ts'
import { everyPage } from '#web/platform/api/every-page.ts'
import { showAnswer } from '#web/platform/query/show-answer.ts'

export const applicationsQuery = (tab: ApplicationTab) =>
  queryOptions({
    queryKey: ['applications', 'tab', tab],
    queryFn: ({ signal }) => everyPage((page) => api(listApplicationsEndpoint, { query: { tab, ...page } }, signal)),
    // A12.1: « en temps réel », as far as a list can: asked again when the window is back.
    refetchOnWindowFocus: true,
  })

export const applicationQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'one', applicationId],
    queryFn: ({ signal }) => api(getApplicationEndpoint, { params: { applicationId } }, signal),
    refetchOnWindowFocus: true,
  })

/** What a list already said of an application, which its page shows while it asks. */
export const findListedApplication = (client: QueryClient, id: ApplicationId): ApplicationSummary | undefined =>
  client
    .getQueriesData<EndpointResult<typeof listApplicationsEndpoint>>({ queryKey: ['applications', 'tab'] })
    .flatMap(([, list]) => list?.items ?? [])
    .find((listed) => listed.id === id)

/** The draft for an offer, begun if there is none: asking twice is asking once. */
export const draftQuery = (reference: string) =>
  queryOptions({
    queryKey: ['applications', 'draft', reference.toLowerCase()],
    queryFn: ({ signal }) => api(createApplicationEndpoint, { body: { reference } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** The offer itself, under the key its own page uses: what a refusal says of it. */
export const offerToApplyToQuery = (reference: string) =>
  queryOptions({
    queryKey: ['offers', 'page', reference.toLowerCase()],
    queryFn: ({ signal }) => api(getOfferEndpoint, { params: { reference } }, signal),
  })

/** Lists, counts and the offer's own button; the page of one application shows the answer at once. */
const refresh = async (client: QueryClient, application?: Application): Promise<void> => {
  if (application) showAnswer(client, applicationQuery(application.id).queryKey, application)
  await Promise.all([
    client.invalidateQueries({ queryKey: ['applications', 'tab'] }),
    client.invalidateQueries({ queryKey: ['applications', 'offer'] }),
    client.invalidateQueries({ queryKey: ['dashboard'] }),
  ])
}

export const updateDraftMutation = () =>
  mutationOptions({
    // What was chosen or typed last is saved also when the page is left meanwhile.
    mutationFn: (call: EndpointCall<typeof updateApplicationEndpoint>) =>
      api(updateApplicationEndpoint, call, undefined, true),
    onSuccess: (draft, _call, _result, { client }) =>
      showAnswer(client, draftQuery(draft.offer.reference).queryKey, draft),
  })

export const removeDraftDocumentMutation = (reference: string) =>
  mutationOptions({
    mutationFn: async (call: EndpointCall<typeof removeApplicationDocumentEndpoint>) => {
      await api(removeApplicationDocumentEndpoint, call)
      return api(getApplicationEndpoint, { params: { applicationId: call.params.applicationId } })
    },
    scope: { id: 'draft' },
    onSuccess: (draft, _call, _result, { client }) => showAnswer(client, draftQuery(reference).queryKey, draft),
  })

export const deleteDraftMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof deleteApplicationEndpoint>) => api(deleteApplicationEndpoint, call),
    onSuccess: async (_nothing, _call, _result, { client }) => {
      client.removeQueries({ queryKey: ['applications', 'draft'] })
      await refresh(client)
    },
  })

const isWorthRepeating = (error: unknown): boolean =>
  error instanceof NetworkFailure || (error instanceof ApiProblem && error.code === 'service-busy')

/** Repeated with the same key when the network or the server gives way: sent once, whatever was heard of it. */
export const submitMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof submitApplicationEndpoint>) => api(submitApplicationEndpoint, call),
    // After what is still being saved: it leaves with the last words typed.
    scope: { id: 'draft' },
    retry: (failures, error) => failures < 3 && isWorthRepeating(error),
    retryDelay: (failures) => 1000 * 2 ** failures,
    onSuccess: (sent, _call, _result, { client }) => refresh(client, sent),
  })

/** `onDone` hears of it before the answer takes the choice away that was asked for. */
export const withdrawMutation = (onDone: (isMailed: boolean) => void) =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof withdrawApplicationEndpoint>) => api(withdrawApplicationEndpoint, call),
    onSuccess: (application, { body }, _result, { client }) => {
      onDone(body.mail !== null)
      return refresh(client, application)
    },
  })

export const reactivateMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof reactivateApplicationEndpoint>) => api(reactivateApplicationEndpoint, call),
    onSuccess: (application, _call, _result, { client }) => refresh(client, application),
  })

export const archiveMutation = () =>
  mutationOptions({
    mutationFn: async ({ applicationId, isArchived }: { applicationId: ApplicationId; isArchived: boolean }) => {
      const params = { applicationId }
      await (isArchived ? api(archiveApplicationEndpoint, { params }) : api(unarchiveApplicationEndpoint, { params }))
      return api(getApplicationEndpoint, { params })
    },
    onSuccess: (application, _call, _result, { client }) => refresh(client, application),
  })
