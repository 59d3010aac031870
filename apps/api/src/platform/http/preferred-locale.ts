import { type Locale, locales } from '@portal/contracts/i18n/message'

/** The person's choice, then the languages of the request in their order, then French. */
export const preferredLocale = (chosen: string | undefined, acceptLanguage = ''): Locale => {
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
