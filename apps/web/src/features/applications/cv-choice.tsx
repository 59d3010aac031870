import { isUsableAs } from '@portal/contracts/applications/usable-document'
import { type Document, downloadNameOf } from '@portal/contracts/documents/document'
import { getDocumentContentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { urlOf } from '@portal/contracts/http/client'
import { useEffect, useId, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './apply.messages.ts'
import { NewFile } from './new-file.tsx'
import { PartFieldset } from './part-fieldset.tsx'
import { useAsked } from './use-asked.ts'
import type { Draft } from './use-draft.ts'

type ChoiceProps = {
  draft: Draft
  stored: readonly Document[]
  isMissing: boolean
  onRunning: (isRunning: boolean) => void
}

type StoredCvProps = {
  document: Document
  /** Of the radio buttons it is one of. */
  name: string
  isChosen: boolean
  onChoose: () => void
}

/** To be chosen, unless its type cannot be sent; to be read either way. */
const StoredCv = ({ document, name, isChosen, onChoose }: StoredCvProps) => {
  const t = useT()
  const format = useFormat()
  const policy = usePolicy()
  const file = downloadNameOf(document)
  return (
    <li>
      {isUsableAs('cv', document, policy) ? (
        <label className="check">
          <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
          <span>
            {file}
            <br />
            <span className="small soft">
              {document.isDefault && `${t(text.byDefault)}, `}
              {format.bytes(document.sizeBytes)}, {t(text.addedOn(format.numericDate(document.addedAt)))}
            </span>
          </span>
        </label>
      ) : (
        <span className="soft">
          {file}
          <br />
          <span className="small">{t(text.notUsable(policy.applications.fileTypes.join(', ').toUpperCase()))}</span>
        </span>
      )}
      <a
        className="plain"
        href={urlOf(getDocumentContentEndpoint, { params: { documentId: document.id } })}
        download={file}
      >
        {t(text.download)} <VisuallyHidden>{file}</VisuallyHidden>
      </a>
    </li>
  )
}

/** A11.2, A11.3, C2.5: one of the stored CVs, the default proposed first, or another from this device. */
export const CvChoice = ({ draft, stored, isMissing, onRunning }: ChoiceProps) => {
  const t = useT()
  const format = useFormat()
  const policy = usePolicy()
  const name = useId()
  const cvs = stored.filter(({ kind }) => kind === 'cv')
  const present = draft.draft.documents.find(({ kind }) => kind === 'cv')
  const [askedId, setAskedId] = useAsked<Document['id']>(draft)
  const isStored = cvs.some(({ id }) => id === present?.sourceDocumentId)
  const isForThisOne = present !== undefined && !isStored
  // Nothing to choose among: the file is asked for at once.
  const hasChoice = isForThisOne || cvs.some((document) => isUsableAs('cv', document, policy))
  const [isNewChosen, setWantsNew] = useState(false)
  const wantsNew = isNewChosen || !hasChoice
  // A file that has just arrived is the choice: its row takes the place of the question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another file is there, not when the list is read again
  useEffect(() => {
    if (present) setWantsNew(false)
  }, [present?.id])
  const maximum = policy.documents.maximumCount.cv

  return (
    <PartFieldset kind="cv" isMissing={isMissing}>
      {(cvs.length > 0 || isForThisOne) && (
        <ul className="lines">
          {cvs.map((document) => (
            <StoredCv
              key={document.id}
              document={document}
              name={name}
              isChosen={!wantsNew && (askedId ?? present?.sourceDocumentId) === document.id}
              onChoose={() => {
                setWantsNew(false)
                setAskedId(document.id)
                void draft.save({ cvDocumentId: document.id })
              }}
            />
          ))}
          {isForThisOne && (
            <li>
              <label className="check">
                <input type="radio" name={name} checked={!wantsNew && !askedId} onChange={() => setWantsNew(false)} />
                <span>
                  {downloadNameOf(present)}
                  <br />
                  <span className="small soft">
                    {t(text.forThisOne)}, {format.bytes(present.sizeBytes)}
                  </span>
                </span>
              </label>
            </li>
          )}
          {hasChoice && (
            <li>
              <label className="check">
                <input type="radio" name={name} checked={wantsNew} onChange={() => setWantsNew(true)} />
                <span>
                  {t(text.anotherCv)}
                  <br />
                  <span className="small soft">{t(text.storedCount(cvs.length, maximum))}</span>
                </span>
              </label>
            </li>
          )}
        </ul>
      )}
      {wantsNew && <NewFile draft={draft} kind="cv" canKeep={cvs.length < maximum} onRunning={onRunning} />}
    </PartFieldset>
  )
}
