import type { Locale } from '@portal/contracts/i18n/message'
import { feedAddress, openSearchAddress } from '@portal/contracts/offers/feeds'
import { readAtomEndpoint, readOpenSearchEndpoint, readRssEndpoint } from '@portal/contracts/offers/feeds.endpoints'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Dependencies } from '#api/dependencies.ts'
import { element, xmlDocument } from '#api/platform/xml/xml.ts'
import * as text from './feeds.messages.ts'

/** The longest a short name and a description may be (OpenSearch 1.1). */
const longestName = 16
const longestDescription = 1024

/** OpenSearch 1.1: how a browser, or any program, searches the portal. */
export const writeOpenSearch = (
  { policy, publicUrl }: Pick<Dependencies, 'policy' | 'publicUrl'>,
  lang: Locale,
): string => {
  const { employer } = policy
  const portal = {
    fr: `${employer.portalName.fr}, ${employer.name.fr}`,
    en: `${employer.portalName.en}, ${employer.name.en}`,
  }
  // Added as it is: an encoded brace would be no parameter.
  const feedOf = (format: 'rss' | 'atom') => `${publicUrl}${feedAddress(format, lang, {})}&q={searchTerms}`
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      element('ShortName', {}, [employer.portalName[lang].slice(0, longestName)]),
      element('Description', {}, [text.searchThePortal(portal)[lang].slice(0, longestDescription)]),
      element('Url', { type: 'text/html', template: `${publicUrl}${pathTo.offers(lang)}?q={searchTerms}` }),
      element('Url', { type: readRssEndpoint.success.text, template: feedOf('rss') }),
      element('Url', { type: readAtomEndpoint.success.text, template: feedOf('atom') }),
      element('Url', {
        type: readOpenSearchEndpoint.success.text,
        rel: 'self',
        template: publicUrl + openSearchAddress(lang),
      }),
      element('Image', { type: 'image/svg+xml' }, [`${publicUrl}/mark.svg`]),
      element('Language', {}, [lang]),
      element('InputEncoding', {}, ['UTF-8']),
      element('OutputEncoding', {}, ['UTF-8']),
    ]),
  )
}
