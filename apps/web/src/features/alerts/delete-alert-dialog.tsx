import type { Alert } from '@portal/contracts/alerts/alert'
import { useMutation } from '@tanstack/react-query'
import { useT } from '#web/platform/i18n/t.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Question } from '#web/ui/question.tsx'
import * as text from './alerts.messages.ts'
import { deleteAlertMutation } from './alerts.queries.ts'

type DeleteAlertDialogProps = {
  /** Open while there is one to delete. */
  alert: Alert | null
  onClose: () => void
  onDeleted: () => void
}

const DeleteQuestion = ({ alert, onClose, onDeleted }: DeleteAlertDialogProps & { alert: Alert }) => {
  const t = useT()
  const announce = useAnnounce()
  const deletion = useMutation(deleteAlertMutation())
  const remove = () =>
    deletion.mutate(alert, {
      onSuccess: () => {
        announce(t(text.deleted(alert.name)))
        onDeleted()
      },
    })
  return (
    <Question
      keep={{ label: t(text.keep), onChoose: onClose }}
      lose={{ label: t(text.remove), icon: 'trash', isBusy: deletion.isPending, onChoose: remove }}
      error={deletion.error}
    >
      <p>{t(text.deleteEffect)}</p>
      {alert.active && <p>{t(text.deleteInstead)}</p>}
    </Question>
  )
}

/** B16: it goes for good. */
export const DeleteAlertDialog = ({ alert, onClose, onDeleted }: DeleteAlertDialogProps) => {
  const t = useT()
  return (
    <Dialog title={alert && t(text.deleteTitle(alert.name))} isOpen={alert !== null} onClose={onClose}>
      {alert && <DeleteQuestion alert={alert} onClose={onClose} onDeleted={onDeleted} />}
    </Dialog>
  )
}
