import type { Document } from '@portal/contracts/documents/document'
import { useMutation } from '@tanstack/react-query'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
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

const Question = ({ document, hasHeir, onClose, onDeleted }: DeleteDialogProps & { document: Document }) => {
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
    <div className="stack mt-2">
      {deletion.isError && <Alert isFocused>{t(problemMessage(deletion.error))}</Alert>}
      <p>{t(text.deleteEffect)}</p>
      <p>{t(text.deleteStays)}</p>
      {hasHeir && <p>{t(text.deleteDefault)}</p>}
      <p className="cluster">
        <Button look="primary" autoFocus onClick={onClose}>
          {t(text.keep)}
        </Button>
        <Button look="danger" icon="trash" isBusy={deletion.isPending} onClick={remove}>
          {t(text.remove)}
        </Button>
      </p>
    </div>
  )
}

/** Says what goes, what stays, and that it cannot be undone. */
export const DeleteDialog = ({ document, ...props }: DeleteDialogProps) => {
  const t = useT()
  return (
    <Dialog title={document && t(text.deleteTitle(document.name))} isOpen={document !== null} onClose={props.onClose}>
      {document && <Question document={document} {...props} />}
    </Dialog>
  )
}
