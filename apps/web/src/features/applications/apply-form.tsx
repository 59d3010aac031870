import type { Application, ApplicationMissing } from '@portal/contracts/applications/application'
import { isUsableAs } from '@portal/contracts/applications/usable-document'
import type { Document } from '@portal/contracts/documents/document'
import { notifyManager } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useStillHere } from '#web/platform/router/use-still-here.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Note } from '#web/ui/note.tsx'
import { PlaceLink } from '#web/ui/place-link.tsx'
import * as text from './apply.messages.ts'
import { ApplyWords, type SaveWords } from './apply-words.tsx'
import { CvChoice } from './cv-choice.tsx'
import { LetterChoice } from './letter-choice.tsx'
import { OtherFiles } from './other-files.tsx'
import { OwnDetails } from './own-details.tsx'
import { type Draft, useDraft } from './use-draft.ts'

/** What is missing, at the top: each line leads to its part (D6, C4.7). */
const MissingSummary = ({ parts }: { parts: readonly ApplicationMissing[] }) => {
  const t = useT()
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="summary-errors stack tight" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={box}>
      <h2 className="h3" id={titleId}>
        {t(text.missingTitle(parts.length))}
      </h2>
      <ul className="stack tight">
        {parts.map((part) => (
          <li key={part}>
            <PlaceLink id={part}>{t(text.missingParts[part])}</PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

type ApplyFormProps = {
  application: Application
  documents: readonly Document[]
  /** Somebody who was on their way to send it, and was turned back. */
  isTurnedBack: boolean
  onReview: () => void
}

/** A11, C2: the whole file on one page; every choice is kept as it is made. */
export const ApplyForm = ({ application, documents, isTurnedBack, onReview }: ApplyFormProps) => {
  const t = useT()
  const format = useFormat()
  const draft = useDraft(application)
  const [attempts, setAttempts] = useState(isTurnedBack ? 1 : 0)
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set())
  const [isWaiting, setIsWaiting] = useState(false)
  const [isGoingOn, setIsGoingOn] = useState(false)
  const saveWords = useRef<SaveWords>(async () => true)
  const whereOneIs = useStillHere()
  const element = useRef<HTMLFormElement>(null)
  useDefaultCv(draft, documents)

  // Said once going on has been tried, at the top and at each part, until it is there.
  const missing = attempts > 0 ? application.missing : []
  const note = (kind: string) => (isRunning: boolean) =>
    setRunning((known) => new Set([...known].filter((other) => other !== kind).concat(isRunning ? [kind] : [])))
  const goOn = async () => {
    const isStillHere = whereOneIs()
    const areWordsSaved = await saveWords.current()
    const saved = await draft.settled()
    if (!isStillHere()) return
    setAttempts((count) => count + 1)
    if (saved && saved.missing.length > 0) return
    // What cannot be saved as it is must not be lost on the way.
    if (saved && areWordsSaved) onReview()
    // A field hears why it was refused only after this is known.
    else notifyManager.schedule(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const review = async () => {
    setIsWaiting(running.size > 0)
    if (running.size > 0) setAttempts((count) => count + 1)
    if (isGoingOn || running.size > 0) return
    setIsGoingOn(true)
    await goOn()
    setIsGoingOn(false)
  }

  return (
    <form
      ref={element}
      className="stack-lg"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void review()
      }}
    >
      {missing.length > 0 && <MissingSummary key={attempts} parts={missing} />}
      {isWaiting && running.size > 0 && <Alert isFocused>{t(text.uploadRunning)}</Alert>}
      <p className="small soft">{t(text.mandatoryHint)}</p>
      <OwnDetails profile={application.candidate} isMissing={missing.includes('profile')} />
      <CvChoice draft={draft} stored={documents} isMissing={missing.includes('cv')} onRunning={note('cv')} />
      <LetterChoice
        draft={draft}
        stored={documents}
        isMissing={missing.includes('letter')}
        onRunning={note('letter')}
      />
      <OtherFiles draft={draft} stored={documents} onRunning={note('other')} />
      <ApplyWords draft={draft} save={saveWords} />
      <Note title={t(text.notes)}>
        <ul className="small bullets">
          <li>{t(text.noteScans)}</li>
          <li>{t(text.noteTranslations)}</li>
        </ul>
      </Note>
      {draft.error && <Alert>{t(problemMessage(draft.error))}</Alert>}
      <div className="stack tight">
        <div className="cluster">
          <Button look="primary" size="large" type="submit" isBusy={isGoingOn}>
            {t(text.review)}
          </Button>
          <span className="small soft" role="status">
            {draft.isSaving ? (
              t(text.saving)
            ) : draft.savedAt ? (
              <>
                <Icon name="check" /> {t(text.savedAt(format.time(draft.savedAt)))}
              </>
            ) : null}
          </span>
        </div>
        <p className="small soft">{t(text.nothingLeaves)}</p>
      </div>
    </form>
  )
}

/** The default CV is proposed once, to a draft that was just begun; a CV taken away stays away. */
const useDefaultCv = (draft: Draft, documents: readonly Document[]): void => {
  const { draft: application, save } = draft
  const isDone = useRef<boolean>(false)
  const policy = usePolicy()
  const proposed = documents.find((document) => document.isDefault && isUsableAs('cv', document, policy))
  useEffect(() => {
    if (isDone.current || application.version > 0 || !proposed) return
    isDone.current = true
    void save({ cvDocumentId: proposed.id })
  }, [application.version, proposed, save])
}
