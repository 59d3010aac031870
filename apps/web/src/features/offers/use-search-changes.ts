import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { use, useCallback, useLayoutEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { PageHistoryContext } from '#web/platform/router/page-router.tsx'
import { parseSearch } from './parse-search.ts'
import { type ChoiceName, changeSearch, searchAddress, toggleChoice } from './search-address.ts'

/** What each part of the page changes in the search, which is its address. */
export const useSearchChanges = (query: OfferSearchQuery) => {
  const navigate = useNavigate()
  const history = use(PageHistoryContext)
  const offers = usePaths()('offers')
  const drawn = useRef(query)
  useLayoutEffect(() => {
    drawn.current = query
  }, [query])
  // Changes faster than the page is drawn, by whatever part of it, a link or the back button: each adds to the one before.
  const latest = useCallback((): OfferSearchQuery => {
    const asked = history?.location
    return asked?.pathname === offers ? parseSearch(asked.search) : drawn.current
  }, [history, offers])
  const apply = useCallback(
    (next: OfferSearchQuery) => void navigate(offers + searchAddress(next), { preventScrollReset: true }),
    [navigate, offers],
  )
  const change = useCallback(
    (changes: Partial<OfferSearchQuery>) => apply(changeSearch(latest(), changes)),
    [apply, latest],
  )
  const toggle = useCallback(
    (name: ChoiceName, code: string) => apply(toggleChoice(latest(), name, code)),
    [apply, latest],
  )
  return { change, toggle }
}
