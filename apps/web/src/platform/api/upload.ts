import { formDataOf, readAnswer, urlOf } from '@portal/contracts/http/client'
import type { Endpoint, EndpointCall, EndpointResult } from '@portal/contracts/http/endpoint'
import { noteAnswer } from '#web/platform/session/activity.ts'
import { NetworkFailure } from './api.ts'

type UploadEndpoint = Endpoint & { readonly form: NonNullable<Endpoint['form']> }
export type UploadProgress = { sentBytes: number; totalBytes: number }
type Watch = { onProgress: (progress: UploadProgress) => void; signal: AbortSignal }

/** Sends a file and tells how far it is. XMLHttpRequest, because `fetch` knows nothing of what has left. */
export const upload = <E extends UploadEndpoint>(
  endpoint: E,
  call: EndpointCall<E>,
  { onProgress, signal }: Watch,
): Promise<EndpointResult<E>> =>
  new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    const url = urlOf(endpoint, call as Parameters<typeof urlOf>[1])
    request.open(endpoint.method, url)
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sentBytes: loaded, totalBytes: total })
    request.onload = () => {
      noteAnswer(url)
      const headers = new Headers()
      const retryAfter = request.getResponseHeader('retry-after')
      if (retryAfter) headers.set('retry-after', retryAfter)
      resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers }))
    }
    request.onerror = () => reject(new NetworkFailure('The file could not be sent'))
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'))
    request.onloadend = () => signal.removeEventListener('abort', cancel)
    if (signal.aborted) reject(new DOMException('Cancelled', 'AbortError'))
    else {
      signal.addEventListener('abort', cancel)
      request.send(formDataOf(call as Parameters<typeof formDataOf>[0]))
    }
  }).then((response) => readAnswer(endpoint, response))
