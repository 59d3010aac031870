import { createContext, use, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

/** The list an offer was opened from, kept in the history entry of its page. */
export type CameFrom = { pathname: string; search: string; total: number }

const CameFromContext = createContext<CameFrom | null>(null)

/** Around a list. A context rather than a prop of each row: a row does not change because the search did. */
export const ListOrigin = CameFromContext

export const useListOrigin = (): CameFrom | null => use(CameFromContext)

const subscribeToNothing = () => () => {}

/**
 * Where this page was opened from; null for someone who came by a link, a mail or a search engine. The server never knows: a page
 * read again is first drawn as it was served.
 */
export const useCameFrom = (): CameFrom | null => {
  const entry = useLocation().state
  const state = useSyncExternalStore(
    subscribeToNothing,
    () => entry,
    () => null,
  )
  const from = (state as { from?: Partial<CameFrom> } | null)?.from
  const { pathname, search, total } = from ?? {}
  return typeof pathname === 'string' && typeof search === 'string' && typeof total === 'number'
    ? { pathname, search, total }
    : null
}
