import type { Application } from '@portal/contracts/applications/application'
import { ApiProblem } from '@portal/contracts/http/client'
import type { Message } from '@portal/contracts/i18n/message'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Link } from '#web/ui/link.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import { draftQuery, submitMutation } from './applications.queries.ts'
import * as text from './apply.messages.ts'
import { ChosenFile } from './chosen-file.tsx'
import { SentDetails } from './sent-details.tsx'
import { submissionKeyOf } from './submission-key.ts'

const Part = ({ title, to, children }: { title: Message; to: string; children: ReactNode }) => {
  const t = useT()
  return (
    <section className="rubric">
      <div className="cluster spread">
        <h2>{t(title)}</h2>
        <Link className="plain" to={to}>
          {t(text.change)}
          <VisuallyHidden>{t(text.changePart(title))}</VisuallyHidden>
        </Link>
      </div>
      {children}
    </section>
  )
}

type ApplyReviewProps = { application: Application; formPath: string; onSent: () => void }

/** Everything once more, then one button that can be pressed twice: it is sent once. */
export const ApplyReview = ({ application, formPath, onSent }: ApplyReviewProps) => {
  const t = useT()
  const box = useRef<HTMLInputElement>(null)
  const [isCertified, setIsCertified] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const client = useQueryClient()
  const submission = useMutation(submitMutation())
  const { id, offer, documents, candidate, comment, link } = application

  const send = () => {
    setIsRefused(!isCertified)
    if (!isCertified) return box.current?.focus()
    if (submission.isPending) return
    submission.mutate(
      { params: { applicationId: id }, headers: { 'idempotency-key': submissionKeyOf(id) }, body: { certifies: true } },
      {
        onSuccess: onSent,
        onError: (error) => {
          if (!(error instanceof ApiProblem)) return
          // Another tab was first: it is sent, which is what was wanted.
          if (error.code === 'application-already-sent') onSent()
          // Or it took something away: read again, the draft says what, and the form asks for it.
          if (error.code === 'application-incomplete' || error.code === 'profile-incomplete')
            void client.invalidateQueries(draftQuery(offer.reference))
        },
      },
    )
  }

  return (
    <form
      className="stack-lg"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Part title={text.yourDetails} to={`${formPath}#profile`}>
        <SentDetails profile={candidate} />
      </Part>
      <Part title={text.yourFiles} to={`${formPath}#cv`}>
        <ul className="lines">
          {documents.map((document) => (
            <ChosenFile key={document.id} applicationId={id} document={document} saysKind />
          ))}
        </ul>
      </Part>
      {comment && (
        <Part title={text.comment} to={formPath}>
          <p className="prose whitespace-pre-line">{comment}</p>
        </Part>
      )}
      {link && (
        <Part title={text.link} to={formPath}>
          <p className="break-all">{link}</p>
        </Part>
      )}
      <div className="rubric stack">
        <Checkbox
          ref={box}
          className="max-w-none"
          label={t(text.certify)}
          checked={isCertified}
          onChange={(event) => {
            setIsCertified(event.target.checked)
            if (event.target.checked) setIsRefused(false)
          }}
          errorCode={isRefused ? 'required' : undefined}
          errors={{ required: text.certifyMissing }}
        />
        {submission.isError && <Alert isFocused>{t(problemMessage(submission.error))}</Alert>}
        <div className="cluster">
          <Button look="primary" size="large" type="submit" isBusy={submission.isPending}>
            {t(submission.isPending ? text.sending : text.send)}
          </Button>
          <span className="small soft" role="status">
            {(submission.isPaused || submission.failureCount > 0) && submission.isPending && t(text.sendingSlow)}
          </span>
        </div>
      </div>
    </form>
  )
}
