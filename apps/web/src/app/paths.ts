import { locales } from '@portal/contracts/i18n/message'
import { type PageName, pathPatterns } from '@portal/contracts/paths/paths'

/** What the router matches for a page, one pattern per language. An offer is found by its reference alone, so its slug may miss. */
export const routerPatterns = (page: PageName): string[] =>
  locales.map((locale) => {
    const pattern = pathPatterns[page][locale]
    return page === 'offer' ? `${pattern}?` : pattern
  })
