import type { ReactNode } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert } from './alert.tsx'
import { Button, type ButtonLook } from './button.tsx'

type Answer = { label: string; onChoose: () => void }

type QuestionProps = {
  /** What is lost, and what stays. */
  children: ReactNode
  keep: Answer
  lose: Answer & Pick<ButtonLook, 'icon'> & { isBusy?: boolean }
  /** Why it could not be done. */
  error?: unknown
}

/** What a dialog asks before something is lost: the answer that keeps it comes first, and has the focus. */
export const Question = ({ children, keep, lose, error }: QuestionProps) => {
  const t = useT()
  const { label, onChoose, ...look } = lose
  return (
    <div className="stack mt-2">
      {Boolean(error) && <Alert isFocused>{t(problemMessage(error))}</Alert>}
      {children}
      <p className="cluster">
        <Button look="primary" autoFocus onClick={keep.onChoose}>
          {keep.label}
        </Button>
        <Button look="danger" {...look} onClick={onChoose}>
          {label}
        </Button>
      </p>
    </div>
  )
}
