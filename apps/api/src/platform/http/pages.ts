import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { apiBase } from '@portal/contracts/http/endpoint'
import { type Locale, locales } from '@portal/contracts/i18n/message'
import { localeOfPath, matchPage, pathTo } from '@portal/contracts/paths/paths'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { escapeHtml } from '../mail/mail-layout.ts'
import { problem } from './problem-error.ts'

/** The person's choice, then the browser's languages in their order, then French. */
const preferredLocale = (chosen: string | undefined, acceptLanguage = ''): Locale => {
  const known = (tag: string | undefined) => locales.find((locale) => locale === tag)
  const wanted = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return known(chosen) ?? wanted.map(({ tag }) => known(tag)).find((locale) => locale !== undefined) ?? 'fr'
}

/** The SPA's files, and its page at every address people see; nothing but problems under the API's base. */
export const registerPages = async (
  app: FastifyInstance,
  { policy, publicUrl }: Pick<Dependencies, 'policy' | 'publicUrl'>,
  directory: string,
): Promise<void> => {
  if (!existsSync(join(directory, 'index.html')))
    throw new Error(`The SPA is not built: ${directory} has no index.html`)
  const template = await readFile(join(directory, 'index.html'), 'utf8')
  const pages = Object.fromEntries(locales.map((locale) => [locale, localisedPage(template, locale, policy)]))

  const open = { config: { isOpen: true as const }, schema: { hide: true } as never }
  await app.register(async (files) => {
    // The routes of the files have no contract, and need none: all of them may be read by everyone.
    files.addHook('onRoute', (route) => {
      Object.assign(route, { ...open, config: { ...route.config, ...open.config } })
    })
    await files.register(fastifyStatic, {
      root: directory,
      index: false,
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
      .redirect(pathTo.home(preferredLocale(request.cookies.locale, request.headers['accept-language']))),
  )

  app.get('/*', open, (request, reply) => {
    const { pathname } = new URL(request.url, publicUrl)
    if (pathname.startsWith(`${apiBase}/`) || /\.\w{2,5}$/.test(pathname)) throw problem('route-not-found')
    return reply
      .status(matchPage(pathname) ? 200 : 404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(pages[localeOfPath(pathname)])
  })
}

/** What is right before any script runs: language, title, description. */
const localisedPage = (template: string, locale: Locale, { employer }: Dependencies['policy']): string => {
  const title = `${employer.portalName[locale]}, ${employer.name[locale]}`
  const description = `${employer.slogan[locale]} ${employer.about[locale]}`
  return template
    .replace(/<html lang="[^"]*"/, `<html lang="${locale}"`)
    .replace(
      /<title>[^<]*<\/title>/,
      `<title>${escapeHtml(title)}</title>\n    <meta name="description" content="${escapeHtml(description)}">`,
    )
}
