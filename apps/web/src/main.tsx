import { ApiProblem } from '@portal/contracts/http/client'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router'
import { Providers } from './app/providers.tsx'
import { Pages, preparePage } from './app/router.tsx'
import { whenAlive } from './platform/alive/alive.ts'
import { portalQuery } from './platform/portal/portal.ts'
import { createQueryClient } from './platform/query/query-client.ts'
import { enterServedState, readServedState } from './platform/query/served-state.ts'
import { createPageHistory } from './platform/router/page-history.ts'
import { PageRouter } from './platform/router/page-router.tsx'
import { followOtherTabs, mayBeSignedIn, sessionQuery } from './platform/session/session.ts'
import { restoreDisplay } from './platform/theme/display.ts'

const queryClient = createQueryClient()
const served = readServedState()
if (served) enterServedState(queryClient, served)
const root = document.getElementById('root')
/** What stands there without what was asked for it tells of a failure. */
const isFailure = !served && root?.hasChildNodes() === true
const pauseMs = 5000
// Both are asked, where the server has not said, while the page's own code is still on its way.
const portal = queryClient.prefetchQuery({
  ...portalQuery(),
  ...(isFailure && {
    retry: true,
    retryDelay: (_failures: number, error: Error) =>
      error instanceof ApiProblem && error.retryAfterSeconds ? error.retryAfterSeconds * 1000 : pauseMs,
  }),
})
void queryClient.prefetchQuery(sessionQuery())
followOtherTabs(queryClient)

/** What was served is drawn again as it was, at the time it was; from then on the clock runs. */
let isDrawn = false
const clock = () => (served && !isDrawn ? new Date(served.now) : new Date())

const history = createPageHistory(createBrowserHistory({ v5Compat: true }))

const App = () => (
  <StrictMode>
    <Providers queryClient={queryClient} clock={clock}>
      <PageRouter history={history}>
        <Pages />
      </PageRouter>
    </Providers>
  </StrictMode>
)

/** `public/early.js`: what was pressed before anything here could answer. */
const early = () => (globalThis as { earlyPress?: { button?: HTMLElement | null; stop: () => void } }).earlyPress

whenAlive(() => {
  isDrawn = true
  early()?.button?.click()
  // Another tab may have signed in since a cache kept this page.
  if (queryClient.getQueryData(sessionQuery().queryKey) === null && mayBeSignedIn())
    void queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey })
})

restoreDisplay()

const draw = async (root: HTMLElement) => {
  // Its words stay until there is something better to show: the portal answers again.
  if (isFailure) await Promise.all([portal, preparePage(location.pathname)])
  if (!served || !root.hasChildNodes()) return createRoot(root).render(<App />)
  await preparePage(location.pathname)
  // From here on React answers by itself.
  early()?.stop()
  hydrateRoot(root, <App />)
}

// Not awaited: one module that awaits would have the bundler give up on merging chunks.
if (root) void draw(root)
