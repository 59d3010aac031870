import type { ReactNode } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
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

/** It could not be loaded: why, and once more. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useT()
  return (
    <div className="stack" role="alert">
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
