import type { ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { EndpointCall, EndpointResult } from '@portal/contracts/http/endpoint'
import type { OfferStatus, OfferSummary } from '@portal/contracts/offers/offer'
import {
  changeApplicationStatusEndpoint,
  getRecruitingApplicationEndpoint,
  getRecruitingOfferEndpoint,
  inviteRecruiterEndpoint,
  listOfferApplicationsEndpoint,
  listRecruitersEndpoint,
  listRecruitingOffersEndpoint,
  listStructuresEndpoint,
  updateRecruiterEndpoint,
} from '@portal/contracts/recruiting/recruiting.endpoints'
import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { everyPage } from '#web/platform/api/every-page.ts'
import { showAnswer } from '#web/platform/query/show-answer.ts'

export const recruitingOffersQuery = (query: { status?: OfferStatus; page: number }) =>
  queryOptions({
    queryKey: ['recruiting', 'offers', query],
    queryFn: ({ signal }) => api(listRecruitingOffersEndpoint, { query }, signal),
    placeholderData: keepPreviousData,
  })

export const recruitingOfferQuery = (reference: string) =>
  queryOptions({
    queryKey: ['recruiting', 'offer', reference.toLowerCase()],
    queryFn: ({ signal }) => api(getRecruitingOfferEndpoint, { params: { reference } }, signal),
  })

/** What a list already said of an offer, which its page shows while it asks. */
export const findListedOffer = (client: QueryClient, reference: string): OfferSummary | undefined =>
  client
    .getQueriesData<EndpointResult<typeof listRecruitingOffersEndpoint>>({ queryKey: ['recruiting', 'offers'] })
    .flatMap(([, list]) => list?.items ?? [])
    .find(({ offer }) => offer.reference.toLowerCase() === reference.toLowerCase())?.offer

export const offerApplicationsQuery = (reference: string, query: { status?: ApplicationStatus; page: number }) =>
  queryOptions({
    queryKey: ['recruiting', 'applications', reference.toLowerCase(), query],
    queryFn: ({ signal }) => api(listOfferApplicationsEndpoint, { params: { reference }, query }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  })

export const recruitingApplicationQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['recruiting', 'application', applicationId],
    queryFn: ({ signal }) => api(getRecruitingApplicationEndpoint, { params: { applicationId } }, signal),
    refetchOnWindowFocus: true,
  })

export const changeStatusMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof changeApplicationStatusEndpoint>) =>
      api(changeApplicationStatusEndpoint, call),
    onSuccess: async (application, _call, _result, { client }) => {
      showAnswer(client, recruitingApplicationQuery(application.id).queryKey, application)
      await client.invalidateQueries({ queryKey: ['recruiting', 'applications'] })
      await client.invalidateQueries({ queryKey: ['recruiting', 'offers'] })
    },
    // What is on screen is no longer what is: shown anew, under the words that say so.
    onError: (_error, { params }, _result, { client }) =>
      client.invalidateQueries({ queryKey: ['recruiting', 'application', params.applicationId] }),
  })

export const recruitersQuery = () =>
  queryOptions({
    queryKey: ['recruiting', 'recruiters'],
    queryFn: ({ signal }) => everyPage((query) => api(listRecruitersEndpoint, { query }, signal)),
  })

export const structuresQuery = (q: string) =>
  queryOptions({
    queryKey: ['recruiting', 'structures', q],
    queryFn: ({ signal }) => api(listStructuresEndpoint, { query: q ? { q } : {} }, signal),
    placeholderData: keepPreviousData,
  })

export const inviteMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof inviteRecruiterEndpoint>) => api(inviteRecruiterEndpoint, call),
    onSuccess: (_accepted, _call, _result, { client }) =>
      client.invalidateQueries({ queryKey: recruitersQuery().queryKey }),
  })

export const updateRecruiterMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof updateRecruiterEndpoint>) => api(updateRecruiterEndpoint, call),
    onSuccess: (_recruiter, _call, _result, { client }) =>
      client.invalidateQueries({ queryKey: recruitersQuery().queryKey }),
  })
