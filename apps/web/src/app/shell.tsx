import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { announceAlive } from '#web/platform/alive/alive.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useIsNavigating } from '#web/platform/router/page-router.tsx'
import { Later, laterPart } from '#web/ui/later.tsx'
import * as text from './app.messages.ts'
import { Header } from './header.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { PageErrors } from './page-errors.tsx'
import { SessionGate } from './session-gate.tsx'
import { useArrival } from './use-arrival.ts'

const Footer = laterPart(async () => (await import('./footer.tsx')).Footer)

/** At the end of every page, served with it, and only then alive. Always the same element: nothing above draws it anew. */
const footer = (
  <Later>
    <Footer />
  </Later>
)

/** Header, page, footer. */
export const Shell = () => {
  const t = useT()
  const isNavigating = useIsNavigating()
  useArrival()
  useEffect(announceAlive, [])
  return (
    <>
      <a className="flag hidden-visually" href="#content">
        {t(text.skipToContent)}
      </a>
      {isNavigating && <div className="loading-bar" role="progressbar" aria-label={t(text.loadingPage)} />}
      <Header />
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <PageErrors>
          <Outlet />
        </PageErrors>
      </main>
      {footer}
      <SessionGate />
    </>
  )
}
