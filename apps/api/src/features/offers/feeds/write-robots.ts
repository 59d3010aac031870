import { urlOf } from '@portal/contracts/http/client'
import { locales } from '@portal/contracts/i18n/message'
import { readSitemapEndpoint } from '@portal/contracts/offers/feeds.endpoints'
import { pathPatterns } from '@portal/contracts/paths/paths'
import type { Dependencies } from '#api/dependencies.ts'
import { ownPages } from './indexed-pages.ts'

/** RFC 9309: everything may be read but what belongs to somebody and what programs call. */
export const writeRobots = ({ publicUrl }: Pick<Dependencies, 'publicUrl'>): string => {
  const patterns = locales.flatMap((locale) => ownPages.map((page) => pathPatterns[page][locale].replace(/:\w+/g, '*')))
  // A rule holds for all that begins like it.
  const shortest = patterns.filter((pattern) => !patterns.some((other) => pattern.startsWith(`${other}/`)))
  return [
    'User-agent: *',
    'Allow: /',
    ...['/api/', '/health/', ...shortest].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}${urlOf(readSitemapEndpoint)}`,
    '',
  ].join('\n')
}
