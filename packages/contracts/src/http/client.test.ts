import { describe, expect, it } from 'vitest'
import { getPortalEndpoint } from '../portal/portal.endpoints.ts'
import { createApiClient, isSignInRequired, urlOf } from './client.ts'
import { problemCatalogue } from './problem.ts'

const answering = (body: string, init: ResponseInit) => createApiClient(async () => new Response(body, init))

describe('the client', () => {
  it.each([
    [502, 'service-busy'],
    [503, 'service-busy'],
    [413, 'unexpected-failure'],
  ])('reads a proxy’s own page with status %i as %s', async (status, code) => {
    const api = answering('<html>proxy</html>', { status, headers: { 'content-type': 'text/html' } })
    await expect(api(getPortalEndpoint, {})).rejects.toMatchObject({ code, problem: { status } })
  })

  it.each([
    ['sign-in-required', true],
    ['credentials-not-valid', false],
    ['forbidden', false],
  ] as const)('A8.6 tells a session that is over from any other refusal: %s', async (code, isOver) => {
    const problem = { type: `/problems/${code}`, ...problemCatalogue[code], code, requestId: '1' }
    const error = await answering(JSON.stringify(problem), { status: problem.status })(getPortalEndpoint, {}).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code })
    expect(isSignInRequired(error)).toBe(isOver)
  })

  it('A8.6 takes a proxy that asks for a password for no session that is over', async () => {
    const error = await answering('<html>proxy</html>', { status: 401 })(getPortalEndpoint, {}).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ problem: { status: 401 } })
    expect(isSignInRequired(error)).toBe(false)
  })

  it('says how long to wait when the server does', async () => {
    const problem = {
      type: '/problems/too-many-requests',
      title: '',
      status: 429,
      code: 'too-many-requests',
      requestId: '1',
    }
    const api = answering(JSON.stringify(problem), {
      status: 429,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '7' },
    })
    await expect(api(getPortalEndpoint, {})).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 7 })
  })

  it('B17 asks for a request that outlives its page where it is told to, and nowhere else', async () => {
    const sent: (boolean | undefined)[] = []
    const api = createApiClient(async (_path, { keepalive }) => {
      sent.push(keepalive)
      return new Response('', { status: 500 })
    })
    await api(getPortalEndpoint, {}).catch(() => undefined)
    await api(getPortalEndpoint, {}, undefined, true).catch(() => undefined)
    expect(sent).toEqual([undefined, true])
  })

  it('repeats lists and leaves out what is undefined', () => {
    const endpoint = { ...getPortalEndpoint, path: '/offers/:reference' } as const
    expect(urlOf(endpoint, { params: { reference: 'A/1' }, query: { contract: ['cdd', 'cdi'], q: undefined } })).toBe(
      '/api/v1/offers/A%2F1?contract=cdd&contract=cdi',
    )
  })
})
