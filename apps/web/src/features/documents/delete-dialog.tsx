import type { Document } from '@portal/contracts/documents/document'
import { useMutation } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Question } from '#web/ui/question.tsx'
import * as text from './documents.messages.ts'
import { deleteDocumentMutation } from './documents.queries.ts'

type DeleteDialogProps = {
  /** Open while there is one to delete. */
  document: Document | null
  /** It is the default, and others remain: one of them takes its place. */
  hasHeir: boolean
  onClose: () => void
  onDeleted: () => void
}

const DeleteQuestion = ({ document, hasHeir, onClose, onDeleted }: DeleteDialogProps & { document: Document }) => {
  const t = useT()
  const announce = useAnnounce()
  const deletion = useMutation(deleteDocumentMutation())
  const remove = () =>
    deletion.mutate(
      { params: { documentId: document.id } },
      {
        onSuccess: () => {
          announce(t(text.deleted(document.name)))
          onDeleted()
        },
      },
    )
  return (
    <Question
      keep={{ label: t(text.keep), onChoose: onClose }}
      lose={{ label: t(text.remove), icon: 'trash', isBusy: deletion.isPending, onChoose: remove }}
      error={deletion.error}
    >
      <p>{t(text.deleteEffect)}</p>
      <p>{t(text.deleteStays)}</p>
      {hasHeir && <p>{t(text.deleteDefault)}</p>}
    </Question>
  )
}

/** Says what goes, what stays, and that it cannot be undone. */
export const DeleteDialog = ({ document, ...props }: DeleteDialogProps) => {
  const t = useT()
  return (
    <Dialog title={document && t(text.deleteTitle(document.name))} isOpen={document !== null} onClose={props.onClose}>
      {document && <DeleteQuestion document={document} {...props} />}
    </Dialog>
  )
}
