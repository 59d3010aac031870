import fastifyMultipart from '@fastify/multipart'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Dependencies } from './dependencies.ts'
import { accountsRoutes } from './features/accounts/accounts.routes.ts'
import { alertsRoutes } from './features/alerts/alerts.routes.ts'
import { applicationsRoutes } from './features/applications/applications.routes.ts'
import { documentsRoutes } from './features/documents/documents.routes.ts'
import { favouritesRoutes } from './features/favourites/favourites.routes.ts'
import { helpRoutes } from './features/help/help.routes.ts'
import { offersRoutes } from './features/offers/offers.routes.ts'
import { placesRoutes } from './features/places/places.routes.ts'
import { portalRoutes } from './features/portal/portal.routes.ts'
import { profileRoutes } from './features/profile/profile.routes.ts'
import { recruitingRoutes } from './features/recruiting/recruiting.routes.ts'
import { taxonomiesRoutes } from './features/taxonomies/taxonomies.routes.ts'
import { registerAccess } from './platform/auth/access.ts'
import { registerCompression } from './platform/http/compression.ts'
import { registerJsonBodies } from './platform/http/json-body.ts'
import { registerOneClickForms } from './platform/http/one-click.ts'
import { registerOpenApi } from './platform/http/open-api.ts'
import { registerProblemHandler, unroutedProblems } from './platform/http/problem-handler.ts'
import { registerSecurityHeaders } from './platform/http/security-headers.ts'

export type AppOptions = {
  /** What X-Forwarded-For may be believed from; nothing when empty. */
  readonly trustProxy?: string
  readonly hasApiDocs?: boolean
}

/** Bytes of a request's line and headers: ten thousand letters may be searched for, each of them nine signs in an address. */
const longestAddress = 98_304

/** Every route under its contract. Pages and health are registered beside it (server.ts). */
export const buildApp = async (
  deps: Dependencies,
  { trustProxy = '', hasApiDocs = false }: AppOptions = {},
): Promise<FastifyInstance> => {
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    // By route pattern, at the end: see the hook below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy === '' ? false : trustProxy.split(',').map((address) => address.trim()),
    bodyLimit: 1_048_576,
    http: { maxHeaderSize: longestAddress },
    routerOptions: { maxParamLength: 300 },
    requestTimeout: 120_000,
    return503OnClosing: true,
    ...unroutedProblems(deps),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // A schema per content type would let text/plain through unread (ASVS 3.5.2).
  app.removeContentTypeParser('text/plain')
  registerJsonBodies(app)
  registerOneClickForms(app)
  await app.register(fastifyMultipart, { throwFileSizeLimit: false })
  await registerCompression(app)
  registerProblemHandler(app)
  registerSecurityHeaders(app, deps)
  await registerAccess(app, deps)
  if (hasApiDocs) await registerOpenApi(app, deps)
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions
    deps.log.debug(
      { method: request.method, route: url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  accountsRoutes(app, deps)
  alertsRoutes(app, deps)
  applicationsRoutes(app, deps)
  documentsRoutes(app, deps)
  favouritesRoutes(app, deps)
  helpRoutes(app, deps)
  offersRoutes(app, deps)
  placesRoutes(app, deps)
  portalRoutes(app, deps)
  profileRoutes(app, deps)
  recruitingRoutes(app, deps)
  taxonomiesRoutes(app, deps)
  return app
}
