import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { announceAlive } from '#web/platform/alive/alive.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { prepareCode } from '#web/platform/router/code.tsx'
import { useIsNavigating } from '#web/platform/router/page-router.tsx'
import { Later, servedPart } from '#web/ui/later.tsx'
import { PlaceLink } from '#web/ui/place-link.tsx'
import * as text from './app.messages.ts'
import { Header } from './header.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PageErrors } from './page-errors.tsx'
import { SessionGate } from './session-gate.tsx'
import { useArrival } from './use-arrival.ts'

const footer = servedPart(async () => (await import('./footer.tsx')).Footer)
// On its way before it is drawn: what one presses meanwhile has the page drawn anew, and this part with it, empty.
if (!import.meta.env.SSR) void prepareCode(footer)

/** By itself: that a page is on its way draws nothing else anew. */
const LoadingBar = () => {
  const t = useT()
  return useIsNavigating() && <div className="loading-bar" role="progressbar" aria-label={t(text.loadingPage)} />
}

/** Header, page, footer. */
export const Shell = () => {
  const t = useT()
  useArrival()
  useEffect(announceAlive, [])
  return (
    <>
      <PlaceLink className="flag hidden-visually" id="content">
        {t(text.skipToContent)}
      </PlaceLink>
      <LoadingBar />
      <Header />
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <PageErrors>
          <Outlet />
        </PageErrors>
      </main>
      <Later part={footer} props={{}} />
      <SessionGate />
    </>
  )
}
