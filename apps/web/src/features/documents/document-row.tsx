import { type Document, downloadNameOf } from '@portal/contracts/documents/document'
import { getDocumentContentEndpoint, replaceDocumentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { urlOf } from '@portal/contracts/http/client'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { upload } from '#web/platform/api/upload.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { ActionBones } from '#web/ui/action-bones.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { FileBones } from '#web/ui/skeleton.tsx'
import { UploadList } from '#web/ui/upload-list.tsx'
import { useUploads } from '#web/ui/use-uploads.ts'
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx'
import * as text from './documents.messages.ts'
import { refreshDocuments, showDocument } from './documents.queries.ts'
import { acceptOf, refuseFile } from './refuse-file.ts'

type DocumentRowProps = {
  document: Document
  isDefault: boolean
  /** The only one of its kind is the default, and there is nothing to choose. */
  isAlone: boolean
  onChoose: () => void
  onRename: () => void
  onDelete: () => void
}

/** C2.6: a stored document and all that can be done with it; a new version shows its progress under it. */
export const DocumentRow = ({ document, isDefault, isAlone, onChoose, onRename, onDelete }: DocumentRowProps) => {
  const t = useT()
  const format = useFormat()
  const client = useQueryClient()
  const { documents: rules } = usePolicy()
  const inputId = useId()
  const { id, kind, name, fileType, sizeBytes, addedAt, replacedAt } = document
  const uploads = useUploads<Document>({
    send: (file, watch) => upload(replaceDocumentEndpoint, { params: { documentId: id }, form: {}, file }, watch),
    refuse: (file) => refuseFile(file, rules),
    isSingle: true,
    onDone: (replaced) => {
      showDocument(client, replaced)
      void refreshDocuments(client)
    },
  })
  const ofIt = <VisuallyHidden>{t(text.ofDocument(name))}</VisuallyHidden>
  const when = replacedAt ? text.replacedOn(format.numericDate(replacedAt)) : text.addedOn(format.numericDate(addedAt))

  return (
    <li className="with-action">
      <span className="file">
        <Icon name="file-text" />
        <span>
          <a
            href={urlOf(getDocumentContentEndpoint, { params: { documentId: id } })}
            download={downloadNameOf(document)}
          >
            <VisuallyHidden>{t(text.download)}</VisuallyHidden> {name}
          </a>
          <br />
          <span className="small soft">
            {fileType.toUpperCase()}, {format.bytes(sizeBytes)}, {t(when)}
            {isAlone && `, ${t(text.byDefault).toLocaleLowerCase()}`}
          </span>
        </span>
      </span>
      {!isAlone && (
        <label className="check">
          <input type="radio" name={`default-${kind}`} checked={isDefault} onChange={onChoose} />
          <span>
            {t(text.byDefault)}
            <VisuallyHidden>{t(text.ofDocument(name))}</VisuallyHidden>
          </span>
        </label>
      )}
      <span className="cluster across">
        <Button look="plain" icon="pencil" onClick={onRename}>
          {t(text.rename)}
          {ofIt}
        </Button>
        <span>
          <input
            className="hidden-visually"
            id={inputId}
            type="file"
            accept={acceptOf(rules.fileTypes)}
            onChange={({ currentTarget }) => {
              uploads.add(currentTarget.files ?? [])
              currentTarget.value = ''
            }}
          />
          <label className="plain" htmlFor={inputId}>
            <Icon name="upload" />
            {t(text.replace)}
            {ofIt}
          </label>
        </span>
        <Button look="plain" icon="trash" onClick={onDelete}>
          {t(text.remove)}
          {ofIt}
        </Button>
      </span>
      {uploads.items.length > 0 && (
        <div className="across">
          <UploadList uploads={uploads} />
        </div>
      )}
    </li>
  )
}

/** One on its way, with the three things that can be done with it. */
export const DocumentBones = () => (
  <li className="with-action">
    <FileBones />
    <ActionBones />
  </li>
)
