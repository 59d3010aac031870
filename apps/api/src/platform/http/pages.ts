import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { apiBase } from '@portal/contracts/http/endpoint'
import type { Locale } from '@portal/contracts/i18n/message'
import { discoveryLinks } from '@portal/contracts/offers/feeds'
import { readOfferSearch } from '@portal/contracts/offers/offer-search'
import { displayCookies, textSizeOf, themeOf } from '@portal/contracts/pages/display'
import { localeOfPath, matchPage, ownAddressOf, pathTo } from '@portal/contracts/paths/paths'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { cookieNames, signedInHint } from '../auth/session-token.ts'
import { escapeHtml } from '../mail/mail-layout.ts'
import { sendUncompressed } from './compression.ts'
import { failurePage } from './failure-page.ts'
import { loadPageRenderer } from './page-renderer.ts'
import { readPageTemplate } from './page-template.ts'
import { preferredLocale } from './preferred-locale.ts'
import { problem } from './problem-error.ts'
import { pagePolicy } from './security-headers.ts'

const localeWanted = ({ cookies, headers }: FastifyRequest): Locale =>
  preferredLocale(cookies.locale, headers['accept-language'])

/** The built files, and a page at every address people see; nothing but problems under the API's base. */
export const registerPages = async (
  app: FastifyInstance,
  deps: Pick<Dependencies, 'policy' | 'publicUrl' | 'clock' | 'log'>,
  directory: string,
): Promise<void> => {
  const { policy, publicUrl } = deps
  const client = join(directory, 'client')
  const bundle = join(directory, 'server/entry-server.js')
  for (const file of [join(client, 'index.html'), bundle])
    if (!existsSync(file)) throw new Error(`The pages are not built: there is no ${file}`)
  const template = await readPageTemplate(client)
  const render = await loadPageRenderer(app, deps, bundle)
  const policyOfPages = pagePolicy(template.styleSource)
  const signsOfSomebody = [cookieNames(publicUrl).session, signedInHint]

  const open = { config: { isOpen: true as const }, schema: { hide: true } as never }
  await app.register(async (files) => {
    // The routes of the files have no contract, and need none: all of them may be read by everyone.
    files.addHook('onRoute', (route) => {
      Object.assign(route, { ...open, config: { ...route.config, ...open.config } })
    })
    await files.register(fastifyStatic, {
      root: client,
      index: false,
      // What pages are made of is no page.
      globIgnore: ['index.html*'],
      preCompressed: true,
      decorateReply: false,
      wildcard: false,
      // Names of built files carry their hash.
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      },
    })
  })

  app.get('/', open, (request, reply) =>
    reply
      .header('vary', 'accept-language, cookie')
      .header('cache-control', 'no-store')
      .redirect(pathTo.home(localeWanted(request))),
  )

  // What a mail says to programs: a person who opens it comes to the page that asks, and posts.
  app.get<{ Params: { ticket: string } }>('/alerts/stop/:ticket', open, (request, reply) =>
    reply
      .header('vary', 'accept-language, cookie')
      .header('cache-control', 'no-store')
      .redirect(pathTo.alertStop(localeWanted(request), request.params)),
  )

  app.get('/*', open, async (request, reply) => {
    // Ours before it is read: « // » is the start of somebody else's address.
    const address = URL.parse(request.url.startsWith('/') ? publicUrl + request.url : request.url)
    if (!address) throw problem('route-not-found')
    const { pathname, searchParams } = address
    if (pathname === apiBase || pathname.startsWith(`${apiBase}/`) || /\.\w{2,5}$/.test(pathname))
      throw problem('route-not-found')
    const isSomebodys = signsOfSomebody.some((name) => request.cookies[name] !== undefined)
    if (isSomebodys && mayBeStrangers(request)) sendUncompressed(request)
    const own = ownAddressOf(pathname)
    // One address for one page.
    if (own !== null && own !== pathname) return reply.redirect(own + address.search, 308)
    const locale = localeOfPath(pathname, localeWanted(request))
    const matched = matchPage(pathname)
    const page = pathname.startsWith('//') ? null : await render(request, locale)
    if (page?.location) return reply.redirect(page.location)
    const status = page?.status ?? (matched ? 500 : 404)
    const isUndrawn = status >= 400 && !page?.body
    const drawn = { head: '', ...page, ...(isUndrawn && failurePage({ status, locale, address: request.url }, policy)) }
    // What did not come may come the next time: no cache keeps its place.
    const hasFailed = status === 429 || status >= 500
    if (page?.retryAfterSeconds) reply.header('retry-after', page.retryAfterSeconds)
    const links = linksOf(locale, matched?.page === 'offers' ? searchParams : undefined)
    const look = {
      locale,
      theme: themeOf(request.cookies[displayCookies.theme]),
      textSize: textSizeOf(request.cookies[displayCookies.text]),
    }
    return (
      reply
        .status(status)
        // After a sign-out the Back button shows what a cache kept, and a name stands in what was drawn for somebody.
        .header('cache-control', isSomebodys || hasFailed ? 'no-store' : 'private, no-cache')
        .header('content-security-policy', policyOfPages)
        .type('text/html; charset=utf-8')
        .send(template.fill({ ...look, ...drawn, head: drawn.head + links }))
    )
  })
}

/** Neither one of our own links nor typed: the address may be a stranger's, who compares lengths. Old browsers do not say. */
const mayBeStrangers = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] !== 'same-origin' && headers['sec-fetch-site'] !== 'none'

/** Feeds of the search a page shows, of every offer on the others; and how to search from the browser’s own bar. */
const linksOf = (locale: Locale, search = new URLSearchParams()): string =>
  discoveryLinks(locale, readOfferSearch(search))
    .map((link) => {
      const attributes = Object.entries(link).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      return `<link${attributes.join('')}>`
    })
    .join('')
