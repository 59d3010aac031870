import type { ApplicationDocument } from '@portal/contracts/applications/application'
import { addApplicationDocumentEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { fileTypesFor } from '@portal/contracts/applications/usable-document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fileChoiceOf } from '#web/features/documents/files.public.ts'
import { upload } from '#web/platform/api/upload.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { UploadList } from '#web/ui/upload-list.tsx'
import { useTell } from '#web/ui/use-tell.ts'
import { useUploads } from '#web/ui/use-uploads.ts'
import * as text from './apply.messages.ts'
import type { Draft } from './use-draft.ts'

type NewFileProps = {
  draft: Draft
  kind: DocumentKind
  /** Room in my documents for one more of this kind. */
  canKeep: boolean
  /** How many more this application takes. */
  room?: number
  onRunning: (isRunning: boolean) => void
}

/** C2.4: a file from this device, for this application alone or kept as well. */
export const NewFile = ({ draft, kind, canKeep, room = 1, onRunning }: NewFileProps) => {
  const t = useT()
  const client = useQueryClient()
  const policy = usePolicy()
  const [isKept, setIsKept] = useState(false)
  const { params, readAgain } = draft
  const fileTypes = fileTypesFor(kind, policy)
  const choice = fileChoiceOf({ fileTypes, maximumBytes: policy.documents.maximumBytes })

  const uploads = useUploads<ApplicationDocument>({
    send: (file, watch) =>
      upload(
        addApplicationDocumentEndpoint,
        { params, form: { kind, keep: isKept && canKeep ? 'true' : 'false' }, file },
        watch,
      ),
    refuse: choice.refuse,
    isSingle: kind !== 'other',
    onDone: () => {
      void readAgain()
      if (isKept) void client.invalidateQueries({ queryKey: ['documents'] })
    },
  })

  useTell(
    uploads.items.some(({ state }) => state === 'sending'),
    onRunning,
  )

  return (
    <div>
      <UploadList uploads={uploads} />
      <DropZone
        label={t(text.kindTitles[kind])}
        accept={choice.accept}
        isMultiple={room > 1}
        hint={t(choice.rules)}
        onFiles={(files) => uploads.add(files.slice(0, room))}
      />
      {canKeep ? (
        <label className="check mt-1">
          <input type="checkbox" checked={isKept} onChange={(event) => setIsKept(event.target.checked)} />
          <span>{t(text.keep)}</span>
        </label>
      ) : (
        <p className="hint">{t(text.keepNoRoom)}</p>
      )}
    </div>
  )
}
