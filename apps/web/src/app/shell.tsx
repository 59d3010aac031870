import { Outlet, useNavigation } from 'react-router'
import { useT } from '#web/platform/i18n/t.ts'
import * as text from './app.messages.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { SessionGate } from './session-gate.tsx'
import { useArrival } from './use-arrival.ts'

/** Header, page, footer. */
export const Shell = () => {
  const t = useT()
  const { state } = useNavigation()
  useArrival()
  return (
    <>
      <a className="flag hidden-visually" href="#content">
        {t(text.skipToContent)}
      </a>
      {state === 'loading' && <div className="loading-bar" role="progressbar" aria-label={t(text.loadingPage)} />}
      <Header />
      <OfflineBanner />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <SessionGate />
    </>
  )
}
