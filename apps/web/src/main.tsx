import { StrictMode, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Providers } from './app/providers.tsx'
import { routes } from './app/router.tsx'
import { portalQuery } from './platform/portal/portal.ts'
import { createQueryClient } from './platform/query/query-client.ts'
import { enterServedState, readServedState } from './platform/query/served-state.ts'
import { mayBeSignedIn, sessionQuery } from './platform/session/session.ts'
import { restoreDisplay } from './platform/theme/display.ts'

const queryClient = createQueryClient()
const served = readServedState()
if (served) enterServedState(queryClient, served)
// Both are asked, where the server has not said, while the page's own code is still on its way.
void queryClient.prefetchQuery(portalQuery())
void queryClient.prefetchQuery(sessionQuery())

/** What was served is drawn again as it was, at the time it was; from then on the clock runs. */
let isDrawn = false
const clock = () => (served && !isDrawn ? new Date(served.now) : new Date())

const App = ({ router }: { router: ReturnType<typeof createBrowserRouter> }) => {
  useEffect(() => {
    isDrawn = true
    // Another tab may have signed in since a cache kept this page.
    if (queryClient.getQueryData(sessionQuery().queryKey) === null && mayBeSignedIn())
      void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey })
  }, [])
  return (
    <StrictMode>
      <Providers queryClient={queryClient} clock={clock}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>
  )
}

/** A served page can only be drawn again with its code at hand. */
const loadPage = (): Promise<unknown> =>
  Promise.all(
    (matchRoutes(routes, location) ?? []).map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return
      const { lazy, ...rest } = route
      Object.assign(route, rest, await lazy(), { lazy: undefined })
    }),
  )

restoreDisplay()

const root = document.getElementById('root')
if (root) {
  if (root.hasChildNodes()) {
    await loadPage()
    hydrateRoot(root, <App router={createBrowserRouter(routes)} />)
  } else createRoot(root).render(<App router={createBrowserRouter(routes)} />)
}
