import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { ErrorBoundary } from '#web/platform/router/error-boundary.tsx'
import { ErrorPage } from './error-page.tsx'

/** A page that breaks says so in its place; at another place of the history one tries afresh. */
export const PageErrors = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary place={useLocation().key} fallback={(error) => <ErrorPage error={error} />}>
    {children}
  </ErrorBoundary>
)
