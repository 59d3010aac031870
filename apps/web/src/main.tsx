import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { Providers } from './app/providers.tsx'
import { routes } from './app/router.tsx'
import { portalQuery, readEmbeddedPortal } from './platform/portal/portal.ts'
import { createQueryClient } from './platform/query/query-client.ts'
import { sessionQuery } from './platform/session/session.ts'

const queryClient = createQueryClient()
readEmbeddedPortal(queryClient)
// Both are asked while the page's own code is still on its way.
void queryClient.prefetchQuery(portalQuery())
void queryClient.prefetchQuery(sessionQuery())

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} router={createBrowserRouter(routes)} />
    </StrictMode>,
  )
