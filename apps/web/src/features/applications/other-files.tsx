import { isUsableAs } from '@portal/contracts/applications/usable-document'
import { type Document, downloadNameOf } from '@portal/contracts/documents/document'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Button } from '#web/ui/button.tsx'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './apply.messages.ts'
import { ChosenFile } from './chosen-file.tsx'
import { NewFile } from './new-file.tsx'
import { PartFieldset } from './part-fieldset.tsx'
import { useAsked } from './use-asked.ts'
import type { Draft } from './use-draft.ts'

type OtherFilesProps = { draft: Draft; stored: readonly Document[]; onRunning: (isRunning: boolean) => void }

/** C2.4: up to three more, ticked among my documents or sent from this device. */
export const OtherFiles = ({ draft, stored, onRunning }: OtherFilesProps) => {
  const t = useT()
  const format = useFormat()
  const policy = usePolicy()
  const maximum = policy.applications.maximumOtherDocuments
  const kept = stored.filter((document) => document.kind === 'other')
  const present = draft.draft.documents.filter(({ kind }) => kind === 'other')
  const savedIds = kept.map(({ id }) => id).filter((id) => present.some((file) => file.sourceDocumentId === id))
  const own = present.filter(({ sourceDocumentId }) => !savedIds.some((id) => id === sourceDocumentId))
  const [askedIds, setAskedIds] = useAsked<readonly Document['id'][]>(draft)
  const chosenIds = askedIds ?? savedIds
  const room = maximum - own.length - chosenIds.length

  const toggle = ({ id }: Document, isChosen: boolean) => {
    const otherDocumentIds = isChosen ? [...chosenIds, id] : chosenIds.filter((other) => other !== id)
    setAskedIds(otherDocumentIds)
    void draft.save({ otherDocumentIds })
  }

  return (
    <PartFieldset kind="other">
      {kept.length > 0 && (
        <fieldset>
          <legend className="legend">{t(text.attachStored)}</legend>
          {kept.map((document) => {
            const isChosen = chosenIds.includes(document.id)
            const isPossible = isUsableAs('other', document, policy) && (isChosen || room > 0)
            return (
              <label className="check" key={document.id}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  aria-disabled={!isPossible}
                  onChange={(event) => isPossible && toggle(document, event.target.checked)}
                />
                <span>
                  {downloadNameOf(document)} <span className="small soft">{format.bytes(document.sizeBytes)}</span>
                </span>
              </label>
            )
          })}
        </fieldset>
      )}
      {own.length > 0 && (
        <ul className="lines mt-2">
          {own.map((document) => (
            <ChosenFile
              key={document.id}
              applicationId={draft.draft.id}
              document={document}
              actions={
                <Button look="plain" icon="trash" onClick={() => void draft.remove(document.id)}>
                  {t(text.remove)} <VisuallyHidden>{downloadNameOf(document)}</VisuallyHidden>
                </Button>
              }
            />
          ))}
        </ul>
      )}
      {room > 0 ? (
        <NewFile
          draft={draft}
          kind="other"
          room={room}
          canKeep={kept.length < policy.documents.maximumCount.other}
          onRunning={onRunning}
        />
      ) : (
        <p className="note small mt-2">{t(text.othersFull(maximum))}</p>
      )}
    </PartFieldset>
  )
}
