import { createHash } from 'node:crypto'
import fastifySwagger from '@fastify/swagger'
import { apiBase, type Endpoint, routeOf } from '@portal/contracts/http/endpoint'
import { problemCatalogue } from '@portal/contracts/http/problem'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Dependencies } from '#api/dependencies.ts'
import { cookieNames } from '../auth/session-token.ts'
import { escapeHtml } from '../mail/mail-layout.ts'
import { describeEndpoint, describeSchema, type Operation, sharedComponents } from './describe-endpoint.ts'

const style = [
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#151e2b;background:#f8f2e5}',
  'code{font-size:.95em}details{border-top:1px solid #d8ccb4;padding:.5rem 0}summary{cursor:pointer}',
  'pre{overflow:auto;background:#fffcf5;padding:1rem}a{color:#00573f}',
].join('')
const stylePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

/** `/offers/{reference}`: an address as OpenAPI writes it. */
const pathOf = (endpoint: Endpoint): string => routeOf(endpoint).replace(/:(\w+)/g, '{$1}')

/** OpenAPI 3.1 out of the contracts, as mounted, and a page to read it: nothing of either is written twice. */
export const registerOpenApi = async (
  app: FastifyInstance,
  { policy, publicUrl }: Pick<Dependencies, 'policy' | 'publicUrl'>,
): Promise<void> => {
  const title = `${policy.employer.portalName.en}, ${policy.employer.name.en}`
  const mounted: Endpoint[] = []
  app.addHook('onRoute', ({ method, config }) => {
    if (config?.endpoint && method !== 'HEAD') mounted.push(config.endpoint)
  })
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title, version: '1' }, servers: [{ url: '/' }] },
    transform: createJsonSchemaTransform({
      zodToJsonConfig: { unrepresentable: 'any', override: describeSchema(policy) },
    }),
    transformObject: (document) => {
      if (!('openapiObject' in document)) throw new Error('the API is described in OpenAPI 3.1')
      const paths = { ...document.openapiObject.paths } as Record<string, Record<string, Operation>>
      for (const endpoint of mounted) {
        const path = pathOf(endpoint)
        const method = endpoint.method.toLowerCase()
        paths[path] = { ...paths[path], [method]: describeEndpoint(endpoint, paths[path]?.[method] ?? {}) }
      }
      const components = sharedComponents(cookieNames(publicUrl).session)
      return { ...document.openapiObject, components, paths } as typeof document.openapiObject
    },
  })
  const open = { config: { isOpen: true as const }, schema: { hide: true } as never }
  app.get(`${apiBase}/openapi.json`, open, async () => app.swagger())
  app.get(`${apiBase}/docs`, open, async (_request, reply) => {
    const paths = (app.swagger() as { paths?: Record<string, Record<string, unknown>> }).paths ?? {}
    return reply
      .header('content-security-policy', stylePolicy)
      .type('text/html; charset=utf-8')
      .send(documentationPage(title, mounted, paths))
  })
}

const documentationPage = (
  title: string,
  endpoints: readonly Endpoint[],
  paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): string => {
  const entries = endpoints.map((endpoint) => {
    const { method, access, problems } = endpoint
    const route = routeOf(endpoint)
    const described = paths[pathOf(endpoint)]?.[method.toLowerCase()]
    const failures = problems.map((code) => `<li><code>${code}</code> ${problemCatalogue[code].status}</li>`).join('')
    return `<details><summary><code>${method} ${escapeHtml(route)}</code> (${access})</summary><ul>${failures}</ul><pre>${escapeHtml(JSON.stringify(described ?? {}, null, 2))}</pre></details>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API: ${escapeHtml(title)}</title><style>${style}</style></head><body><h1>${escapeHtml(title)}</h1><p>Everything below comes from <a href="${apiBase}/openapi.json">openapi.json</a>. Failures are <code>application/problem+json</code> (RFC 9457). Unsafe methods need <code>Sec-Fetch-Site: same-origin</code> or the portal’s own <code>Origin</code>.</p>${entries.join('')}</body></html>`
}
