import type { ReactNode } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useDescribe } from '#web/platform/page-head/page-head.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { retry } from './ui.messages.ts'

/** Nothing here yet: says so, and leads on. */
export const EmptyState = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="stack prose">
    <p className="lead">{title}</p>
    {children}
  </div>
)

type ErrorStateProps = {
  error: unknown
  onRetry?: () => void
  /** All there is below the page's title. */
  isWhole?: boolean
}

/** It could not be loaded: why, and once more. */
export const ErrorState = ({ error, onRetry, isWhole = false }: ErrorStateProps) => {
  const t = useT()
  const describe = useDescribe()
  if (import.meta.env.SSR) describe({ failure: error })
  return (
    <div className={isWhole ? 'stack mt-4' : 'stack'} role="alert">
      <p className="error">
        <Icon name="circle-alert" />
        <span>{t(problemMessage(error))}</span>
      </p>
      {onRetry && (
        <Button icon="rotate-cw" onClick={onRetry}>
          {t(retry)}
        </Button>
      )}
    </div>
  )
}
