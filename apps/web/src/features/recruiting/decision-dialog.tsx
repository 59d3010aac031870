import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { recruiterStatuses } from '@portal/contracts/applications/application-status'
import { ApiProblem, isSignInRequired } from '@portal/contracts/http/client'
import { decisionMessageLimit, type RecruitingApplication } from '@portal/contracts/recruiting/recruiting.endpoints'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { Badge } from '#web/ui/tag.tsx'
import { TextareaField } from '#web/ui/textarea-field.tsx'
import { close } from '#web/ui/ui.messages.ts'
import * as text from './recruiting.messages.ts'
import { changeStatusMutation } from './recruiting.queries.ts'

type DecisionDialogProps = { application: RecruitingApplication; isOpen: boolean; onClose: () => void }

/** A12.4, B12: one of the statuses that may follow, with a message or without. */
export const DecisionDialog = ({ application, isOpen, onClose }: DecisionDialogProps) => {
  const t = useT()
  const announce = useAnnounce()
  const { statusLabels } = usePolicy().applications
  const [choice, setChoice] = useState<{ status: ApplicationStatus; version: number } | null>(null)
  const [message, setMessage] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const change = useMutation(changeStatusMutation())
  // Whose session is over is asked to sign in, above this dialog: said here too, it would stay after they have.
  const failure = change.isError && !isSignInRequired(change.error) ? change.error : null
  const hasChanged = failure instanceof ApiProblem && failure.code === 'application-changed'
  const options = recruiterStatuses(application.status)
  // Somebody else has taken the last decision meanwhile.
  const isOver = options.length === 0
  // What somebody else has changed meanwhile is decided on anew, unless it has just been said.
  const isUpToDate = choice?.version === application.version || change.isError
  const status = (isUpToDate && options.find((option) => option === choice?.status)) || null

  const decide = (form: HTMLFormElement) => {
    setIsMissing(status === null)
    // What is to be answered is the first field of the form, what is to be shortened its only text.
    if (status === null) form.querySelector('input')?.focus()
    else if (message.length > decisionMessageLimit) form.querySelector('textarea')?.focus()
    if (status === null || change.isPending || message.length > decisionMessageLimit) return
    const body = { status, version: application.version, ...(message.trim() && { message: message.trim() }) }
    change.mutate(
      { params: { applicationId: application.id }, body },
      {
        onSuccess: () => {
          announce(t(text.decided(t(statusLabels[status]))))
          setChoice(null)
          setMessage('')
          onClose()
        },
      },
    )
  }

  return (
    <Sheet
      title={t(text.decide)}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={decide}
      footer={
        isOver ? (
          <Button onClick={onClose}>{t(close)}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t(text.cancel)}</Button>
            <Button look="primary" type="submit" isBusy={change.isPending}>
              {t(text.confirm)}
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {failure && <Alert isFocused>{t(problemMessage(failure))}</Alert>}
        {(hasChanged || isOver) && (
          <p>
            <Badge>{t(statusLabels[application.status])}</Badge>
          </p>
        )}
        {isOver ? (
          <p className="small soft">{t(text.noMore(application.status))}</p>
        ) : (
          <>
            <RadioGroup
              label={t(text.newStatus)}
              hint={t(text.decideHint)}
              name="status"
              value={status ?? ''}
              onChange={(event) => {
                const chosen = options.find((option) => option === event.target.value)
                if (chosen) setChoice({ status: chosen, version: application.version })
                setIsMissing(false)
              }}
              options={options.map((option) => {
                const hint = text.statusHints[option]
                return { value: option, label: t(statusLabels[option]), ...(hint && { hint: t(hint) }) }
              })}
              errorCode={isMissing ? 'required' : undefined}
              errors={{ required: text.newStatusMissing }}
            />
            <TextareaField
              label={t(text.message)}
              isOptional
              hint={t(text.messageHint)}
              limit={decisionMessageLimit}
              rows={5}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
              errorCode={message.length > decisionMessageLimit ? 'too_big' : undefined}
            />
          </>
        )}
      </div>
    </Sheet>
  )
}
