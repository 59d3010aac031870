import type { Alert } from '@portal/contracts/alerts/alert'
import { useMutation } from '@tanstack/react-query'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Alert as Failure } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './alerts.messages.ts'
import { deleteAlertMutation } from './alerts.queries.ts'

type DeleteAlertDialogProps = {
  /** Open while there is one to delete. */
  alert: Alert | null
  onClose: () => void
  onDeleted: () => void
}

const Question = ({ alert, onClose, onDeleted }: DeleteAlertDialogProps & { alert: Alert }) => {
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
    <div className="stack mt-2">
      {deletion.isError && <Failure isFocused>{t(problemMessage(deletion.error))}</Failure>}
      <p>{t(text.deleteEffect)}</p>
      {alert.active && <p>{t(text.deleteInstead)}</p>}
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

/** B16: it goes for good. */
export const DeleteAlertDialog = ({ alert, onClose, onDeleted }: DeleteAlertDialogProps) => {
  const t = useT()
  return (
    <Dialog title={alert && t(text.deleteTitle(alert.name))} isOpen={alert !== null} onClose={onClose}>
      {alert && <Question alert={alert} onClose={onClose} onDeleted={onDeleted} />}
    </Dialog>
  )
}
