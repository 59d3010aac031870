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

/** ASVS 3.4: on every answer, errors included. What the API says about a person is never kept by a cache. */
export const registerSecurityHeaders = (app: FastifyInstance, { publicUrl }: Pick<Dependencies, 'publicUrl'>): void => {
  const isHttps = publicUrl.startsWith('https:')
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
      ...(isHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    })
    if (request.url.startsWith(apiBase)) {
      reply.header('cache-control', 'no-store')
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    } else reply.header('content-security-policy', pagePolicy())
  })
}
