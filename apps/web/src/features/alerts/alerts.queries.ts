import type { Alert, AlertCriteriaInput, AlertId } from '@portal/contracts/alerts/alert'
import {
  createAlertEndpoint,
  deleteAlertEndpoint,
  listAlertsEndpoint,
  previewAlertEndpoint,
  renewAlertEndpoint,
  stopAlertEndpoint,
  updateAlertEndpoint,
} from '@portal/contracts/alerts/alerts.endpoints'
import type { EndpointCall, EndpointResult } from '@portal/contracts/http/endpoint'
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'
import { changesBehind } from '#web/platform/query/changes-behind.ts'
import { readAnew } from '#web/platform/query/read-anew.ts'

type Alerts = EndpointResult<typeof listAlertsEndpoint>

export const alertsQuery = () =>
  queryOptions({ queryKey: ['alerts'], queryFn: ({ signal }) => api(listAlertsEndpoint, {}, signal) })

/** What a search would have sent. A question, although it is a POST: it makes nothing. */
export const alertPreviewQuery = (criteria: AlertCriteriaInput) =>
  queryOptions({
    queryKey: ['alert-preview', criteria],
    queryFn: ({ signal }) => api(previewAlertEndpoint, { body: { criteria } }, signal),
  })

const changeList = (client: QueryClient, change: (items: Alert[]) => Alert[]): void =>
  void client.setQueryData(alertsQuery().queryKey, (list: Alerts | undefined) => {
    if (!list) return list
    const items = change(list.items)
    return { ...list, items, total: items.length }
  })

/** Shown at once: the answer holds all there is to know. */
const showAlert = (client: QueryClient, alert: Alert): void =>
  changeList(client, (items) =>
    items.some(({ id }) => id === alert.id)
      ? items.map((known) => (known.id === alert.id ? alert : known))
      : [alert, ...items],
  )

const refreshAlerts = (client: QueryClient): Promise<unknown> => readAnew(client, alertsQuery().queryKey)

export const createAlertMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof createAlertEndpoint>) => api(createAlertEndpoint, call),
    onSuccess: (alert, _call, _result, { client }) => showAlert(client, alert),
    // Refused for want of room, there are more of them than are known here.
    onSettled: (_alert, _error, _call, _result, { client }) => refreshAlerts(client),
  })

export const updateAlertMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof updateAlertEndpoint>) => api(updateAlertEndpoint, call),
    onSuccess: (alert, _call, _result, { client }) => showAlert(client, alert),
    onSettled: (_alert, _error, _call, _result, { client }) => refreshAlerts(client),
  })

type Switch = { id: AlertId; active: boolean }

const switchKey = ['alerts', 'switch']
const switchesBehind = (client: QueryClient) => changesBehind<Switch>(client, switchKey)
const showSwitch = (client: QueryClient, { id, active }: Switch): void =>
  changeList(client, (items) => items.map((alert) => (alert.id === id ? { ...alert, active } : alert)))

/** Shown at once, taken back when refused. One after the other, so that two quick presses end where the second one meant. */
export const switchAlertMutation = () =>
  mutationOptions({
    mutationKey: switchKey,
    scope: { id: 'alerts' },
    mutationFn: ({ id, active }: Switch) => api(updateAlertEndpoint, { params: { alertId: id }, body: { active } }),
    onMutate: async (change, { client }) => {
      await client.cancelQueries({ queryKey: alertsQuery().queryKey })
      showSwitch(client, change)
    },
    onError: (_error, { id, active }, _result, { client }) => {
      if (!switchesBehind(client).some((next) => next.id === id)) showSwitch(client, { id, active: !active })
    },
    onSettled: async (_alert, _error, _call, _result, { client }) => {
      if (switchesBehind(client).length === 0) await refreshAlerts(client)
    },
  })

export const renewAlertMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof renewAlertEndpoint>) => api(renewAlertEndpoint, call),
    onSuccess: (alert, _call, _result, { client }) => showAlert(client, alert),
    onSettled: (_alert, _error, _call, _result, { client }) => refreshAlerts(client),
  })

export const deleteAlertMutation = () =>
  mutationOptions({
    mutationFn: ({ id }: { id: AlertId }) => api(deleteAlertEndpoint, { params: { alertId: id } }),
    onSuccess: (_nothing, { id }, _result, { client }) =>
      changeList(client, (items) => items.filter((alert) => alert.id !== id)),
    onSettled: (_nothing, _error, _call, _result, { client }) => refreshAlerts(client),
  })

export const stopAlertMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof stopAlertEndpoint>) => api(stopAlertEndpoint, call),
    onSettled: (_alert, _error, _call, _result, { client }) => refreshAlerts(client),
  })
