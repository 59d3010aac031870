import type { Document } from '@portal/contracts/documents/document'
import { addDocumentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { type DocumentKind, documentKinds } from '@portal/contracts/policy/policy'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { upload } from '#web/platform/api/upload.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Alert } from '#web/ui/alert.tsx'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { UploadList } from '#web/ui/upload-list.tsx'
import { useUploads } from '#web/ui/use-uploads.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { DocumentBones, DocumentRow } from './document-row.tsx'
import * as text from './documents.messages.ts'
import { documentsQuery, refreshDocuments, showDocument, updateDocumentMutation } from './documents.queries.ts'
import { acceptOf, refuseFile, sizeInWords, typesInWords } from './refuse-file.ts'
import { RenameDialog } from './rename-dialog.tsx'

type DocumentsOfKindProps = {
  kind: DocumentKind
  /** Beside the title: the state of the block (A9.2). */
  state?: ReactNode
}

/** A9.3, C2.5, C2.6, C3: one kind of document, from adding to deleting. */
export const DocumentsOfKind = ({ kind, state }: DocumentsOfKindProps) => {
  const t = useT()
  const announce = useAnnounce()
  const client = useQueryClient()
  const { documents: rules } = usePolicy()
  const { data, error, refetch } = useQuery(documentsQuery())
  const [renamed, setRenamed] = useState<Document | null>(null)
  const [deleted, setDeleted] = useState<Document | null>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  const hasDeleted = useRef(false)
  const chosen = useMutation(updateDocumentMutation())

  // The dialog, once closed, gives the focus back to a button that went with its row.
  useEffect(() => {
    if (deleted || !hasDeleted.current) return
    hasDeleted.current = false
    list.current?.focus()
  }, [deleted])

  const maximum = rules.maximumCount[kind]
  const documents = data?.items.filter((document) => document.kind === kind) ?? []
  const uploads = useUploads<Document>({
    send: (file, watch) => upload(addDocumentEndpoint, { form: { kind }, file }, watch),
    refuse: (file) => refuseFile(file, rules),
    onDone: (document) => {
      showDocument(client, document)
      void refreshDocuments(client)
    },
  })
  // Nothing can be added to a list that could not be read: what came of it would not show.
  const isUnknown = !data && error !== null
  const isFull = documents.length >= maximum

  const choose = (document: Document) =>
    chosen.mutate(
      { params: { documentId: document.id }, body: { isDefault: true } },
      { onSuccess: () => announce(t(text.defaultChanged(document.name))) },
    )

  return (
    <Rubric
      id={kind}
      title={
        <span className="cluster">
          {t(text.kindTitles[kind])} {state}
        </span>
      }
    >
      <p className="small soft prose">{t(text.kindHints[kind])}</p>
      {chosen.isError && <Alert>{t(problemMessage(chosen.error))}</Alert>}
      {data ? (
        <fieldset className="mt-2" ref={list} tabIndex={-1}>
          <legend className="hidden-visually">{t(text.defaultLegends[kind])}</legend>
          {documents.length > 0 ? (
            <ul className="lines">
              {documents.map((document) => (
                <DocumentRow
                  key={document.id}
                  document={document}
                  // The press shows at once; the server's answer decides.
                  isDefault={chosen.isPending ? chosen.variables.params.documentId === document.id : document.isDefault}
                  isAlone={documents.length === 1}
                  onChoose={() => choose(document)}
                  onRename={() => setRenamed(document)}
                  onDelete={() => setDeleted(document)}
                />
              ))}
            </ul>
          ) : (
            uploads.items.length === 0 && <p>{t(text.noneOf[kind])}</p>
          )}
        </fieldset>
      ) : isUnknown ? (
        // One list, one failure: the first kind tells of it, and its button reads all of them again.
        kind === documentKinds[0] ? (
          <div className="mt-2">
            <ErrorState error={error} onRetry={() => void refetch()} />
          </div>
        ) : (
          <p className="mt-2">{t(text.unavailable)}</p>
        )
      ) : (
        <div className="mt-2">
          <Skeleton isMute={kind !== documentKinds[0]}>
            <ul className="lines">
              <DocumentBones />
            </ul>
          </Skeleton>
        </div>
      )}
      <UploadList uploads={uploads} />
      {isFull ? (
        <p className="note small mt-2">{t(text.noRoom(kind, maximum))}</p>
      ) : isUnknown ? null : (
        <DropZone
          label={t(text.addLabels[kind])}
          accept={acceptOf(rules.fileTypes)}
          isMultiple
          hint={[
            t(text.rulesOf(typesInWords(rules.fileTypes), sizeInWords(rules.maximumBytes))),
            data && t(text.countOf(kind, documents.length, maximum)),
          ]
            .filter(Boolean)
            .join(' ')}
          onFiles={uploads.add}
        />
      )}
      <RenameDialog document={renamed} onClose={() => setRenamed(null)} />
      <DeleteDialog
        document={deleted}
        hasHeir={deleted?.isDefault === true && documents.length > 1}
        onClose={() => setDeleted(null)}
        onDeleted={() => {
          hasDeleted.current = true
          setDeleted(null)
        }}
      />
    </Rubric>
  )
}

/** How many of a kind there are; undefined until it is known, null when it cannot be. */
export const useDocumentCount = (kind: DocumentKind): number | undefined | null => {
  const { data, isError } = useQuery(documentsQuery())
  return data?.items.filter((document) => document.kind === kind).length ?? (isError ? null : undefined)
}

export const documentsTitle = (kind: DocumentKind) => text.kindTitles[kind]
