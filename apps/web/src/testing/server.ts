import { type Endpoint, type EndpointResult, routeOf } from '@portal/contracts/http/endpoint'
import { type FieldError, type ProblemCode, problemCatalogue } from '@portal/contracts/http/problem'
import { problemTexts } from '@portal/contracts/http/problem.messages'
import { defaultPolicy } from '@portal/contracts/policy/policy'
import { getPortalEndpoint, type Portal } from '@portal/contracts/portal/portal.endpoints'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'

/** What a handler sees of the call it answers. */
export type ReceivedCall = { params: Record<string, string>; query: URLSearchParams; body: unknown; request: Request }

type Responder<E extends Endpoint> = (
  call: ReceivedCall,
) => EndpointResult<E> | Response | Promise<EndpointResult<E> | Response>
type Answer<E extends Endpoint> = EndpointResult<E> | Responder<E>

const isResponder = <E extends Endpoint>(respond: Answer<E>): respond is Responder<E> => typeof respond === 'function'

const methods = { GET: http.get, POST: http.post, PUT: http.put, PATCH: http.patch, DELETE: http.delete }

const bodyOf = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('json')) return request.json()
  // As text: jsdom's files are not those of Node, which parses forms here.
  return type.includes('multipart') ? request.text() : undefined
}

/** What the portal answers to an endpoint, typed by its contract: a result, or what the call makes of it. */
export const answer = <E extends Endpoint>(endpoint: E, respond: Answer<E>) =>
  methods[endpoint.method](`*${routeOf(endpoint)}`, async ({ request, params }) => {
    const call: ReceivedCall = {
      params: params as Record<string, string>,
      query: new URL(request.url).searchParams,
      body: await bodyOf(request.clone()),
      request,
    }
    const result = isResponder(respond) ? await respond(call) : respond
    if (result instanceof Response) return result
    const { status } = endpoint.success
    return status === 204 ? new HttpResponse(null, { status }) : HttpResponse.json(result as never, { status })
  })

/** An answer that is kept back, or a signal: what awaits `held` goes on once it is released. */
export const hold = <T = void>() => {
  const { promise: held, resolve: release } = Promise.withResolvers<T>()
  return { held, release }
}

/** A list that fits on its first page. */
export const pageWith = <T>(...items: T[]) => ({ items, total: items.length, page: 1, pageSize: 100 })

/** A problem as the API writes it. */
export const problem = (code: ProblemCode, errors?: FieldError[], headers: Record<string, string> = {}): Response => {
  const { status, title } = problemCatalogue[code]
  return Response.json(
    {
      type: `/problems/${code}`,
      title,
      status,
      code,
      requestId: 'test',
      detail: problemTexts[code].fr,
      texts: problemTexts[code],
      ...(errors && { errors }),
    },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  )
}

export const portal: Portal = {
  policy: defaultPolicy,
  features: { alerts: true, feeds: true, reactivation: true, recruiting: true },
  languages: ['fr', 'en'],
  openOfferCount: 53,
}

/** Answers the policy, and nothing else unless a test says so: an unforeseen call fails it. */
export const server = setupServer(answer(getPortalEndpoint, portal))
