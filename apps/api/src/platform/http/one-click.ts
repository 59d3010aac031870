import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from './problem-error.ts'

/** « List-Unsubscribe=One-Click » and room for what a mail program adds. */
const longestForm = 4096

/** RFC 8058: mail programs post a form, to endpoints that expect it and to no others (security.md 2). What it says is known. */
export const registerOneClickForms = (app: FastifyInstance): void => {
  const options = { parseAs: 'string', bodyLimit: longestForm } as const
  app.addContentTypeParser('application/x-www-form-urlencoded', options, async ({ routeOptions }: FastifyRequest) => {
    if (!routeOptions.config.endpoint?.isOneClick) throw problem('media-type-unsupported')
  })
}
