import type { OfferSearchQuery } from '@portal/contracts/offers/offer-search'
import { useCallback, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { type ChoiceName, changeSearch, searchAddress, toggleChoice } from './search-address.ts'

/** What each part of the page changes in the search, which is its address. */
export const useSearchChanges = (query: OfferSearchQuery) => {
  const navigate = useNavigate()
  const offers = usePaths()('offers')
  // Two changes faster than the page is drawn: the second adds to the first.
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  }, [query])
  const apply = useCallback(
    (next: OfferSearchQuery) => {
      latest.current = next
      void navigate(offers + searchAddress(next), { preventScrollReset: true })
    },
    [navigate, offers],
  )
  const change = useCallback(
    (changes: Partial<OfferSearchQuery>) => apply(changeSearch(latest.current, changes)),
    [apply],
  )
  const toggle = useCallback(
    (name: ChoiceName, code: string) => apply(toggleChoice(latest.current, name, code)),
    [apply],
  )
  return { change, toggle }
}
