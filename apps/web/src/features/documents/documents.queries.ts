import type { Document } from '@portal/contracts/documents/document'
import {
  deleteDocumentEndpoint,
  listDocumentsEndpoint,
  updateDocumentEndpoint,
} from '@portal/contracts/documents/documents.endpoints'
import type { EndpointCall } from '@portal/contracts/http/endpoint'
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '#web/platform/api/api.ts'

export const documentsQuery = () =>
  queryOptions({
    queryKey: ['documents'],
    queryFn: ({ signal }) => api(listDocumentsEndpoint, {}, signal),
  })

/** The list and whatever counts it. */
export const refreshDocuments = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: documentsQuery().queryKey }),
    client.invalidateQueries({ queryKey: ['dashboard'] }),
  ])

/** Shown at once: the answer holds all there is to know. */
export const showDocument = (client: QueryClient, document: Document): void => {
  client.setQueryData(documentsQuery().queryKey, (list) => {
    if (!list) return list
    const others = list.items.filter(({ id }) => id !== document.id)
    const isKnown = others.length < list.items.length
    const items = isKnown
      ? list.items.map((known) => (known.id === document.id ? document : known))
      : [document, ...others]
    return { ...list, items, total: items.length }
  })
}

/** One after the other: of two choices of the default the last one stays. */
export const updateDocumentMutation = () =>
  mutationOptions({
    scope: { id: 'documents' },
    mutationFn: (call: EndpointCall<typeof updateDocumentEndpoint>) => api(updateDocumentEndpoint, call),
    onSuccess: (_document, _call, _result, { client }) => refreshDocuments(client),
  })

export const deleteDocumentMutation = () =>
  mutationOptions({
    mutationFn: (call: EndpointCall<typeof deleteDocumentEndpoint>) => api(deleteDocumentEndpoint, call),
    onSuccess: (_nothing, _call, _result, { client }) => refreshDocuments(client),
  })
