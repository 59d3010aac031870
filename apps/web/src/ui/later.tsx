import { type ComponentType, type ReactNode, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { type Code, Coded, codeOf } from '#web/platform/router/code.tsx'
import { ErrorBoundary } from '#web/platform/router/error-boundary.tsx'

const pauseMs = 2000
const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))
const never = () => new Promise<never>(() => undefined)

/** A part that somebody asks for; lost on the way, its code is asked for once more, then {@link Later} says so. */
export const askedPart = <Props extends object>(load: () => Promise<ComponentType<Props>>): Code<Props> =>
  codeOf(() => load().catch(() => pause().then(load)))

/** A part that is served with its page. Without its code it stays as it was served: text and links need none. */
export const servedPart = <Props extends object>(load: () => Promise<ComponentType<Props>>): Code<Props> =>
  codeOf(() =>
    load()
      .catch(() => pause().then(load))
      .catch(never),
  )

type LaterProps<Props> = {
  part: Code<Props>
  /** What it is drawn with. */
  props: Props
  /** What stands there meanwhile. */
  waiting?: ReactNode
  /** What stands there when the code does not come; the page, and what was typed on it, do without. */
  whenLost?: (error: unknown, retry: () => void) => ReactNode
}

/** A part whose code comes after its page's own. */
export const Later = <Props extends object>({ part, props, waiting = null, whenLost }: LaterProps<Props>) => {
  const { key } = useLocation()
  const [attempt, setAttempt] = useState(0)
  const retry = () => setAttempt(attempt + 1)
  return (
    <ErrorBoundary place={`${key} ${attempt}`} fallback={(error) => whenLost?.(error, retry) ?? waiting}>
      <Suspense fallback={waiting}>
        <Coded code={part} attempt={attempt} props={props} />
      </Suspense>
    </ErrorBoundary>
  )
}
