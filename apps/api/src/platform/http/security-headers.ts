import { apiBase } from '@portal/contracts/http/endpoint'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'

/** `styles`: the hash of the page's own style sheet, where it stands in the page. Nothing else may be inline. */
export const pagePolicy = (styles = ''): string =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    `style-src 'self' ${styles}`.trim(),
    "script-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

type Site = Pick<Dependencies, 'publicUrl'>

/** ASVS 3.4: on every answer, errors included. What the API says about a person is never kept by a cache. */
export const securityHeaders = (url: string, { publicUrl }: Site): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  ...(url.startsWith(apiBase)
    ? { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
    : { 'content-security-policy': pagePolicy() }),
})

export const registerSecurityHeaders = (app: FastifyInstance, site: Site): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.url, site))
  })
}
