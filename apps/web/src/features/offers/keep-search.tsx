import { discoveryLinks, feedAddress, feedFormats, feedNames } from '@portal/contracts/offers/feeds'
import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { useEffect } from 'react'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Icon } from '#web/ui/icon.tsx'
import * as text from './results.messages.ts'
import { emptySearch } from './search-address.ts'

/** The feeds in the head, which the server wrote for the address one arrived at, follow the search shown. */
const useFeedsInHead = (query: OfferSearchQuery): void => {
  const locale = useLocale()
  useEffect(() => {
    const name = (search: OfferSearchQuery) => {
      for (const { rel, type, href } of discoveryLinks(locale, search))
        document.head.querySelector(`link[rel="${rel}"][type="${type}"]`)?.setAttribute('href', href)
    }
    name(query)
    return () => name(emptySearch)
  }, [locale, query])
}

type KeepSearchProps = {
  query: OfferSearchQuery
  /** Nothing today: to be told of the offers to come is what is left to do. */
  isOpen: boolean
}

/** C1.7: a search is kept by its feeds. */
export const KeepSearch = ({ query, isOpen }: KeepSearchProps) => {
  const t = useT()
  const locale = useLocale()
  useFeedsInHead(query)
  return (
    <details className="question" open={isOpen}>
      <summary>
        {t(text.keepCriteria)}
        <Icon name="chevron-down" />
      </summary>
      <div className="prose">
        <p className="small">{t(text.keepByFeed)}</p>
        <ul className="cluster">
          {feedFormats.map((format) => (
            <li key={format}>
              <a className="plain" href={feedAddress(format, locale, query)}>
                <Icon name="rss" />
                {t(text.feedOf(feedNames[format]))}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
