import { isUsableAs } from '@portal/contracts/applications/usable-document'
import { type Document, downloadNameOf } from '@portal/contracts/documents/document'
import { useEffect, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { SelectField } from '#web/ui/select-field.tsx'
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

const forThisOne = 'for-this-one'
const another = 'another'

/** A11.2, C2.5: a stored letter from a list, or another from this device. */
export const LetterChoice = ({ draft, stored, isMissing, onRunning }: ChoiceProps) => {
  const t = useT()
  const format = useFormat()
  const policy = usePolicy()
  const letters = stored.filter((document) => document.kind === 'letter')
  const usable = letters.filter((document) => isUsableAs('letter', document, policy))
  const present = draft.draft.documents.find(({ kind }) => kind === 'letter')
  const isStored = usable.some(({ id }) => id === present?.sourceDocumentId)
  const [askedId, setAskedId] = useAsked<Document['id']>(draft)
  // Nothing to choose among: the file is asked for at once.
  const hasChoice = usable.length > 0 || present !== undefined
  const [isNewChosen, setWantsNew] = useState(false)
  const wantsNew = isNewChosen || !hasChoice
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another file is there, not when the list is read again
  useEffect(() => {
    if (present) setWantsNew(false)
  }, [present?.id])

  const kept = present ? (isStored ? (present.sourceDocumentId ?? '') : forThisOne) : ''
  const chosen = wantsNew ? another : (askedId ?? kept)
  const describe = (name: string, bytes: number, detail?: string) =>
    [name, format.bytes(bytes), detail].filter(Boolean).join(', ')
  const options = [
    ...usable.map((document) => ({
      value: document.id as string,
      label: describe(
        downloadNameOf(document),
        document.sizeBytes,
        document.isDefault ? t(text.byDefault).toLocaleLowerCase() : undefined,
      ),
    })),
    ...(present && !isStored
      ? [{ value: forThisOne, label: describe(downloadNameOf(present), present.sizeBytes, t(text.forThisOne)) }]
      : []),
    { value: another, label: t(text.anotherLetter) },
  ]

  const choose = (value: string) => {
    setWantsNew(value === another)
    if (value === another || value === forThisOne) return
    const letterDocumentId = usable.find(({ id }) => id === value)?.id ?? null
    setAskedId(letterDocumentId)
    void draft.save({ letterDocumentId })
  }

  return (
    <PartFieldset kind="letter" isMissing={isMissing}>
      {hasChoice && (
        <SelectField
          className="max-w-none"
          label={t(text.chooseLetter)}
          options={options}
          placeholder={t(text.chooseOne)}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      {wantsNew && (
        <NewFile
          draft={draft}
          kind="letter"
          canKeep={letters.length < policy.documents.maximumCount.letter}
          onRunning={onRunning}
        />
      )}
    </PartFieldset>
  )
}
