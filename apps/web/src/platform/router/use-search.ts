import { useMemo } from 'react'
import { useLocation } from 'react-router'

/** What the address asks, after its `?`. */
export const useSearch = (): URLSearchParams => {
  const { search } = useLocation()
  return useMemo(() => new URLSearchParams(search), [search])
}
