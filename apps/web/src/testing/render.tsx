import type { meSchema } from '@portal/contracts/accounts/account'
import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { UNSAFE_createMemoryHistory as createMemoryHistory, Route, Routes } from 'react-router'
import type * as z from 'zod/mini'
import { Providers } from '#web/app/providers.tsx'
import { Pages } from '#web/app/router.tsx'
import { portalQuery } from '#web/platform/portal/portal.ts'
import { createQueryClient } from '#web/platform/query/query-client.ts'
import { createPageHistory } from '#web/platform/router/page-history.ts'
import { PageRouter } from '#web/platform/router/page-router.tsx'
import { answer, portal, server } from './server.ts'

/** The day of every test: Monday 23 November 2026, ten in the morning in Paris. */
export const today = new Date('2026-11-23T09:00:00Z')

type RenderOptions = { clock?: () => Date }

const renderPages = (pages: ReactNode, path: string, { clock = () => today }: RenderOptions) => {
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 } })
  // As in the application, where nothing is shown before the policy is there.
  queryClient.setQueryData(portalQuery().queryKey, portal)
  const history = createPageHistory(createMemoryHistory({ initialEntries: [path], v5Compat: true }))
  const view = render(
    <Providers queryClient={queryClient} clock={clock}>
      <PageRouter history={history}>{pages}</PageRouter>
    </Providers>,
  )
  return { ...view, history, queryClient, user: userEvent.setup() }
}

/** The real application at an address, once its page has a title, and the footer that comes last. */
export const renderApp = async (path: string, options: RenderOptions = {}) => {
  const app = renderPages(<Pages />, path, options)
  await screen.findByRole('heading', { level: 1 })
  await screen.findByRole('contentinfo')
  return app
}

/** A component on its own, with what every page stands on. */
export const renderPiece = async (piece: ReactNode, options: RenderOptions = {}) => {
  const view = renderPages(
    <Routes>
      <Route path="/fr" element={<div data-testid="piece">{piece}</div>} />
      <Route path="*" element={null} />
    </Routes>,
    '/fr',
    options,
  )
  await screen.findByTestId('piece')
  return view
}

/** The portal's own header. jsdom's roles also call a page's heading group, inside `main`, a banner: browsers do not. */
export const siteHeader = (): HTMLElement => {
  const [header] = screen.getAllByRole('banner')
  if (!header) throw new Error('no header')
  return header
}

export type Me = z.output<typeof meSchema>

export const camille: Me = {
  id: '0198c1f2-0000-7000-8000-000000000001',
  role: 'candidate',
  email: 'camille.aubrac@exemple.fr',
  firstName: 'Camille',
  lastName: 'Aubrac',
  locale: 'fr',
  session: { isRemembered: true, idleEndsAt: '2026-12-23T09:00:00Z', endsAt: '2026-12-23T09:00:00Z' },
}

/** Somebody is signed in, in this browser and on the server. */
export const signInAs = (me: Me = camille): void => {
  localStorage.setItem('signed-in', '1')
  server.use(answer(getMeEndpoint, me))
}
