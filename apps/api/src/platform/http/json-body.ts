import type { FastifyInstance } from 'fastify'

/** Many clients name the type of every body, also of none: nothing at all is no body, as without the name. */
export const registerJsonBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) =>
    body === '' ? done(null) : parse(request, body, done),
  )
}
