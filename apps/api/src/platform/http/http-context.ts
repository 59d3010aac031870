import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieNames, signedInHint as hint } from '../auth/session-token.ts'

/** What a use case of accounts may know and do of HTTP, without knowing Fastify. */
export type HttpContext = {
  /** The client's address; behind a proxy, only as `TRUST_PROXY` allows. */
  readonly address: string
  readonly userAgent: string
  /** The token of the session this browser is in already, if it is. */
  readonly sessionToken: string | undefined
  /** The token of a browser that signed in before, if it has one. */
  readonly deviceToken: string | undefined
  /** `endsAt` null: the cookie goes when the browser closes. */
  readonly keepSession: (token: string, endsAt: Date | null) => void
  readonly keepDevice: (token: string) => void
  /** Also asks the browser to forget what it kept of the portal (ASVS 14.3.1). */
  readonly forgetSession: () => void
}

const deviceDays = 400

export const httpContextOf = (request: FastifyRequest, reply: FastifyReply, publicUrl: string): HttpContext => {
  const { session, device, secure } = cookieNames(publicUrl)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    sessionToken: request.cookies[session],
    deviceToken: request.cookies[device],
    keepSession: (token, endsAt) => {
      reply.setCookie(session, token, { ...options, ...(endsAt && { expires: endsAt }) })
      reply.setCookie(hint, '1', { ...options, httpOnly: false, ...(endsAt && { expires: endsAt }) })
    },
    keepDevice: (token) => {
      reply.setCookie(device, token, { ...options, maxAge: deviceDays * 86_400 })
    },
    forgetSession: () => {
      reply.clearCookie(session, options)
      reply.clearCookie(hint, { ...options, httpOnly: false })
      // Not "cache": every answer about a person is no-store, and emptying it takes browsers seconds. Not "cookies": the
      // device stays known. The SPA puts theme and text size back.
      reply.header('clear-site-data', '"storage"')
    },
  }
}
