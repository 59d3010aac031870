import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useLocation } from 'react-router'
import { ErrorBoundary } from '#web/platform/router/error-boundary.tsx'

const pauseMs = 2000

/** A part whose code comes after its page's own, within {@link Later}. Lost on the way, it is asked for once more. */
export const laterPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const loadAgain = async () => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    return load()
  }
  return lazy(async () => ({ default: await load().catch(loadAgain) }))
}

type LaterProps = {
  /** What stands there meanwhile. */
  waiting?: ReactNode
  /** What stands there when the code does not come. */
  whenLost?: (error: unknown) => ReactNode
  children: ReactNode
}

/** Around a part that comes later: the page, and what was typed on it, do without one that never does. */
export const Later = ({ waiting = null, whenLost = () => waiting, children }: LaterProps) => (
  <ErrorBoundary place={useLocation().key} fallback={whenLost}>
    <Suspense fallback={waiting}>{children}</Suspense>
  </ErrorBoundary>
)
