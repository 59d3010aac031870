import type { Document } from '@portal/contracts/documents/document'
import { addDocumentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { type DocumentKind, documentKinds } from '@portal/contracts/policy/policy'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { upload } from '#web/platform/api/upload.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { DropZone } from '#web/ui/drop-zone.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { UploadList } from '#web/ui/upload-list.tsx'
import { useUploads } from '#web/ui/use-uploads.ts'
import { DocumentList } from './document-list.tsx'
import { DocumentBones } from './document-row.tsx'
import * as text from './documents.messages.ts'
import { documentsQuery, refreshDocuments, showDocument } from './documents.queries.ts'
import { acceptOf, refuseFile, sizeInWords, typesInWords } from './refuse-file.ts'

/** One list, one failure: the first kind tells of it, and its button reads all of them again. */
const tellsOfAll = (kind: DocumentKind): boolean => kind === documentKinds[0]

/** Instead of the list: on its way, or why it cannot be read. */
const NoList = ({ kind }: { kind: DocumentKind }) => {
  const t = useT()
  const { error, refetch } = useQuery(documentsQuery())
  if (!error)
    return (
      <div className="mt-2">
        <Skeleton isMute={!tellsOfAll(kind)}>
          <ul className="lines">
            <DocumentBones />
          </ul>
        </Skeleton>
      </div>
    )
  if (!tellsOfAll(kind)) return <p className="mt-2">{t(text.unavailable)}</p>
  return (
    <div className="mt-2">
      <ErrorState error={error} onRetry={() => void refetch()} />
    </div>
  )
}

type AddDocumentsProps = {
  kind: DocumentKind
  /** How many there are already; undefined until it is known. */
  count: number | undefined
  onFiles: (files: Iterable<File>) => void
}

/** A9.3, C3: the place for files, while there is room; its rules beside it. */
const AddDocuments = ({ kind, count, onFiles }: AddDocumentsProps) => {
  const t = useT()
  const { fileTypes, maximumBytes, maximumCount } = usePolicy().documents
  const maximum = maximumCount[kind]
  if (count !== undefined && count >= maximum) return <p className="note small mt-2">{t(text.noRoom(kind, maximum))}</p>
  const rules = t(text.rulesOf(typesInWords(fileTypes), sizeInWords(maximumBytes)))
  return (
    <DropZone
      label={t(text.addLabels[kind])}
      accept={acceptOf(fileTypes)}
      isMultiple
      hint={count === undefined ? rules : `${rules} ${t(text.countOf(kind, count, maximum))}`}
      onFiles={onFiles}
    />
  )
}

type DocumentsOfKindProps = {
  kind: DocumentKind
  /** Beside the title: the state of the block (A9.2). */
  state?: ReactNode
}

/** A9.3, C2.5, C2.6, C3: one kind of document, from adding to deleting. */
export const DocumentsOfKind = ({ kind, state }: DocumentsOfKindProps) => {
  const t = useT()
  const client = useQueryClient()
  const { documents: rules } = usePolicy()
  const { data, isError } = useQuery(documentsQuery())
  const documents = data?.items.filter((document) => document.kind === kind)
  const uploads = useUploads<Document>({
    send: (file, watch) => upload(addDocumentEndpoint, { form: { kind }, file }, watch),
    refuse: (file) => refuseFile(file, rules),
    onDone: (document) => {
      showDocument(client, document)
      void refreshDocuments(client)
    },
  })

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
      {documents ? (
        <DocumentList kind={kind} documents={documents} isAdding={uploads.items.length > 0} />
      ) : (
        <NoList kind={kind} />
      )}
      <UploadList uploads={uploads} />
      {/* Nothing can be added to a list that could not be read: what came of it would not show. */}
      {(documents || !isError) && <AddDocuments kind={kind} count={documents?.length} onFiles={uploads.add} />}
    </Rubric>
  )
}

/** How many of a kind there are; undefined until it is known, null when it cannot be. */
export const useDocumentCount = (kind: DocumentKind): number | undefined | null => {
  const { data, isError } = useQuery(documentsQuery())
  return data?.items.filter((document) => document.kind === kind).length ?? (isError ? null : undefined)
}

export const documentsTitle = (kind: DocumentKind) => text.kindTitles[kind]
