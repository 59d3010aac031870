import { AsyncLocalStorage } from 'node:async_hooks'
import { pathToFileURL } from 'node:url'
import type { Locale } from '@portal/contracts/i18n/message'
import type { CreatePageRenderer, RenderedPage } from '@portal/contracts/pages/page-renderer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { signedInHint } from '../auth/session-token.ts'

/**
 * The pages as the browser would draw them, drawn here: the same components, over the portal's own API, called without a network as
 * the person who asks. `bundle` is the path of the pages' server build. Null when drawing fails.
 */
export const loadPageRenderer = async (
  app: FastifyInstance,
  { clock, log, publicUrl }: Pick<Dependencies, 'clock' | 'log' | 'publicUrl'>,
  bundle: string,
): Promise<(request: FastifyRequest, locale: Locale) => Promise<RenderedPage | null>> => {
  const { createPageRenderer } = (await import(pathToFileURL(bundle).href)) as {
    createPageRenderer: CreatePageRenderer
  }
  // Drawing is asynchronous, and several pages are drawn at once: each call must know whose it is.
  const asking = new AsyncLocalStorage<FastifyRequest>()
  const render = createPageRenderer(async (path, { method, headers }) => {
    const asker = asking.getStore()
    if (!asker || method !== 'GET') throw new Error(`A page may only read: ${method} ${path}`)
    const { cookie, 'user-agent': userAgent } = asker.headers
    const {
      statusCode,
      payload,
      headers: answered,
    } = await app.inject({
      url: path,
      method,
      remoteAddress: asker.ip,
      headers: { ...headers, ...(cookie && { cookie }), ...(userAgent && { 'user-agent': userAgent }) },
    })
    const retryAfter = answered['retry-after']
    return new Response(statusCode === 204 ? null : payload, {
      status: statusCode,
      headers: {
        'content-type': String(answered['content-type']),
        ...(retryAfter && { 'retry-after': String(retryAfter) }),
      },
    })
  })
  return (request, locale) =>
    asking.run(request, () =>
      render({
        path: request.url,
        publicUrl,
        now: clock.now(),
        locale,
        mayBeSignedIn: request.cookies[signedInHint] === '1',
      }).catch((error: unknown) => {
        log.error({ err: error, route: 'page' }, 'a page could not be rendered')
        return null
      }),
    )
}
