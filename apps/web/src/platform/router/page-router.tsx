import { createContext, type ReactNode, use, useLayoutEffect, useState, useTransition } from 'react'
import { Router } from 'react-router'
import type { Move, PageHistory } from './page-history.ts'
import { rememberScroll, useScrollPosition } from './scroll-position.ts'

/** Null where nothing moves: on the server. */
export const PageHistoryContext = createContext<PageHistory | null>(null)

const PendingContext = createContext(false)

type PageRouterProps = { history: PageHistory; children: ReactNode }

/** react-router's declarative mode over a history: a page stays until the code of the next one is there (docs/adr/0013). */
export const PageRouter = ({ history, children }: PageRouterProps) => {
  const [move, setMove] = useState<Move>(() => ({ location: history.location, action: 'POP', keepsScroll: false }))
  const [isPending, startTransition] = useTransition()
  useLayoutEffect(
    () =>
      history.listen((next) => {
        rememberScroll()
        startTransition(() => setMove(next))
      }),
    [history],
  )
  useScrollPosition(move)
  return (
    <PageHistoryContext value={history}>
      <PendingContext value={isPending}>
        <Router location={move.location} navigationType={move.action as never} navigator={history}>
          {children}
        </Router>
      </PendingContext>
    </PageHistoryContext>
  )
}

/** The next page is on its way. */
export const useIsNavigating = (): boolean => use(PendingContext)
