import { getMeEndpoint } from '@portal/contracts/accounts/me.endpoints'
import { ApiProblem, isSignInRequired } from '@portal/contracts/http/client'
import type { CreatePageRenderer, PageRequest, RenderedPage } from '@portal/contracts/pages/page-renderer'
import { matchPage, type PageName } from '@portal/contracts/paths/paths'
import { getPortalEndpoint } from '@portal/contracts/portal/portal.endpoints'
import { type FetchQueryOptions, type Query, QueryClient } from '@tanstack/react-query'
import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { headOf } from './app/head.tsx'
import { Providers } from './app/providers.tsx'
import { Pages, preparePage } from './app/router.tsx'
import { placeRedirect } from './features/offers/place-redirect.ts'
import { api, sendThrough } from './platform/api/api.ts'
import { type PageHead, PageHeadContext } from './platform/page-head/page-head.tsx'
import { portalQuery } from './platform/portal/portal.ts'
import { servedStateOf } from './platform/query/served-state.ts'
import { sessionQuery } from './platform/session/session.ts'

/** Pages one may read without an account, and their code. The others are drawn by the browser alone. */
const served: Partial<Record<PageName, string>> = {
  home: 'src/features/offers/home.page.tsx',
  offers: 'src/features/offers/results.page.tsx',
  offer: 'src/features/offers/offer.page.tsx',
  faq: 'src/features/help/faq.page.tsx',
  guide: 'src/features/help/guide.page.tsx',
  legal: 'src/features/help/legal.page.tsx',
  privacy: 'src/features/help/privacy.page.tsx',
  cookies: 'src/features/help/cookies.page.tsx',
  accessibility: 'src/features/help/accessibility.page.tsx',
}

/** What is known when the page is drawn does not age. */
const askedOnce = { retry: false, staleTime: Number.POSITIVE_INFINITY }

/** React writes this one name as scripts do. */
const asWritten = (html: string): string => html.replace(/(<(?:a|link) [^<>]*?)hrefLang=/g, '$1hreflang=')

/** A page, what it asks for, and what that makes it ask for: the offer, then offers like it. */
const deepest = 4

/** Who is there: nobody is asked about somebody who cannot be signed in. A session that has ended is nobody. */
const findMe = async ({ mayBeSignedIn }: PageRequest) => {
  if (!mayBeSignedIn) return null
  try {
    return await api(getMeEndpoint, {})
  } catch (error) {
    if (isSignInRequired(error)) return null
    throw error
  }
}

/** Drawn, enabled, and not answered yet. */
const isAsked = ({ state, options }: Query): boolean =>
  state.status === 'pending' && (options as { enabled?: unknown }).enabled !== false

type Drawn = { head: PageHead; body: string }

/**
 * The page as it is drawn with what is known; what it lacks is then asked for, and it is drawn again until it lacks nothing. Of what
 * did not come, some is beside the point, and keeps its place for the browser to ask again; the rest the page says itself, as a
 * failure ({@link PageHead}).
 */
const drawWhole = async (request: PageRequest, client: QueryClient): Promise<Drawn> => {
  await preparePage(new URL(request.path, request.publicUrl).pathname)
  const draw = async (): Promise<Drawn> => {
    const head: PageHead = { publicUrl: request.publicUrl, locale: request.locale }
    const { prelude } = await prerender(
      <PageHeadContext value={head}>
        <Providers queryClient={client} clock={() => request.now}>
          <StaticRouter location={request.path}>
            <Pages />
          </StaticRouter>
        </Providers>
      </PageHeadContext>,
      // Whole, in one piece: what comes later would need scripts that the content security policy refuses.
      { progressiveChunkSize: Number.POSITIVE_INFINITY },
    )
    return { head, body: await new Response(prelude).text() }
  }
  let drawn = await draw()
  for (let depth = 0; depth < deepest; depth += 1) {
    const asked = client.getQueryCache().getAll().filter(isAsked)
    if (asked.length === 0) break
    await Promise.all(asked.map(({ options }) => client.prefetchQuery(options as FetchQueryOptions)))
    drawn = await draw()
  }
  const hasFailed = client
    .getQueryCache()
    .getAll()
    .some(({ state }) => state.status === 'error')
  if (!hasFailed) return drawn
  client.setDefaultOptions({ queries: { ...askedOnce, retryOnMount: false } })
  const told = await draw()
  return told.head.failure === undefined ? drawn : told
}

/** A page is never better than the answers it is made of: 200, its own word (404, 410), or what failed (429, 500, 503). */
const outcomeOf = ({ status, failure }: PageHead): Pick<RenderedPage, 'status' | 'retryAfterSeconds'> => {
  if (status !== undefined || failure === undefined) return { status: status ?? 200 }
  if (!(failure instanceof ApiProblem)) return { status: 500 }
  const { problem, retryAfterSeconds } = failure
  return { status: problem.status, ...(retryAfterSeconds && { retryAfterSeconds }) }
}

const renderPage = async (request: PageRequest): Promise<RenderedPage> => {
  const address = new URL(request.path, request.publicUrl)
  const page = matchPage(address.pathname)?.page
  const location = page === 'offers' ? await placeRedirect(address) : undefined
  if (location) return { status: 302, location, head: '', body: '', state: '', modules: [] }
  const module = page && served[page]
  // One for each page: nobody sees what was asked for somebody else.
  const client = new QueryClient({ defaultOptions: { queries: askedOnce } })
  const [portal, me] = await Promise.all([api(getPortalEndpoint, {}), findMe(request)])
  client.setQueryData(portalQuery().queryKey, portal)
  client.setQueryData(sessionQuery().queryKey, me)
  const isDrawn = module !== undefined || page === undefined
  const { head, body } = isDrawn ? await drawWhole(request, client) : { head: { isHidden: true }, body: '' }
  const outcome = outcomeOf(head)
  // What failed is asked anew by the browser, and with it all the rest.
  const state = head.failure === undefined ? JSON.stringify(servedStateOf(client, request.now)) : ''
  client.clear()
  return {
    ...outcome,
    head: asWritten(
      headOf({ ...head, ...(outcome.status !== 200 && { status: outcome.status }) }, request, portal.policy),
    ),
    body: asWritten(body),
    state,
    modules: module ? [module] : [],
  }
}

export const createPageRenderer: CreatePageRenderer = (send) => {
  sendThrough(send)
  return (request) =>
    renderPage(request).catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error
      // What every page stands on did not come.
      return { ...outcomeOf({ failure: error }), head: '', body: '', state: '', modules: [] }
    })
}
