import type { Document } from '@portal/contracts/documents/document'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert } from '#web/ui/alert.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { DocumentRow } from './document-row.tsx'
import * as text from './documents.messages.ts'
import { updateDocumentMutation } from './documents.queries.ts'
import { RenameDialog } from './rename-dialog.tsx'

/** Which one is the default: the press shows at once, and the server's answer decides. */
const useDefault = () => {
  const t = useT()
  const announce = useAnnounce()
  const { mutate, isPending, variables, error } = useMutation(updateDocumentMutation())
  return {
    error,
    isDefault: (document: Document): boolean =>
      isPending ? variables.params.documentId === document.id : document.isDefault,
    choose: (document: Document) =>
      mutate(
        { params: { documentId: document.id }, body: { isDefault: true } },
        { onSuccess: () => announce(t(text.defaultChanged(document.name))) },
      ),
  }
}

type DocumentListProps = {
  kind: DocumentKind
  documents: readonly Document[]
  /** Nobody is told that there are none while one is being added. */
  isAdding: boolean
}

/** C2.5, C2.6: the documents of one kind, with what can be done with each. */
export const DocumentList = ({ kind, documents, isAdding }: DocumentListProps) => {
  const t = useT()
  const { error, isDefault, choose } = useDefault()
  const [renamed, setRenamed] = useState<Document | null>(null)
  const [deleted, setDeleted] = useState<Document | null>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  const hasDeleted = useRef(false)

  // The dialog, once closed, gives the focus back to a button that went with its row.
  useEffect(() => {
    if (deleted || !hasDeleted.current) return
    hasDeleted.current = false
    list.current?.focus()
  }, [deleted])

  return (
    <>
      {error && <Alert>{t(problemMessage(error))}</Alert>}
      <fieldset className="mt-2" ref={list} tabIndex={-1}>
        <legend className="hidden-visually">{t(text.defaultLegends[kind])}</legend>
        {documents.length > 0 ? (
          <ul className="lines">
            {documents.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                isDefault={isDefault(document)}
                isAlone={documents.length === 1}
                onChoose={() => choose(document)}
                onRename={() => setRenamed(document)}
                onDelete={() => setDeleted(document)}
              />
            ))}
          </ul>
        ) : (
          !isAdding && <p>{t(text.noneOf[kind])}</p>
        )}
      </fieldset>
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
    </>
  )
}
