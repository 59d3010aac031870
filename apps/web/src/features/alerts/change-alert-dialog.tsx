import type { Alert } from '@portal/contracts/alerts/alert'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod/mini'
import { useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { cancel } from '#web/ui/ui.messages.ts'
import { useTell } from '#web/ui/use-tell.ts'
import { AlertFrequencyField, AlertNameField, alertFields } from './alert-fields.tsx'
import * as text from './alerts.messages.ts'
import { updateAlertMutation } from './alerts.queries.ts'
import { GuardedDialog } from './guarded-dialog.tsx'

const changedAlertSchema = z.strictObject(alertFields)

type ChangeFormProps = { alert: Alert; onDirty: (isDirty: boolean) => void; onEnd: () => void }

const ChangeForm = ({ alert: { id, name, frequency }, onDirty, onEnd }: ChangeFormProps) => {
  const t = useT()
  const announce = useAnnounce()
  const form = useContractForm(changedAlertSchema, { defaultValues: { name, frequency } })
  const saving = useMutation(updateAlertMutation())
  const { isDirty } = form.formState
  useTell(isDirty, onDirty)
  return (
    <Form
      form={form}
      className="stack mt-2"
      onSubmit={async (body) => {
        // Once the form is gone, the dialog may be another alert's.
        const alert = await saving.mutateAsync({ params: { alertId: id }, body }, { onSuccess: onEnd })
        announce(t(text.changed(alert.name)))
      }}
    >
      <AlertNameField form={form} />
      <AlertFrequencyField form={form} />
      <p className="cluster">
        <Button type="submit" look="primary" isBusy={saving.isPending}>
          {t(text.save)}
        </Button>
        <Button look="plain" onClick={onEnd}>
          {t(cancel)}
        </Button>
      </p>
    </Form>
  )
}

/** B16: another name, another frequency. Open while there is an alert to change. */
export const ChangeAlertDialog = ({ alert, onClose }: { alert: Alert | null; onClose: () => void }) => {
  const t = useT()
  const [isDirty, setIsDirty] = useState(false)
  const end = () => {
    setIsDirty(false)
    onClose()
  }
  return (
    <GuardedDialog
      title={alert ? t(text.changeTitle(alert.name)) : ''}
      isOpen={alert !== null}
      isDirty={isDirty}
      onClose={end}
    >
      {alert && <ChangeForm alert={alert} onDirty={setIsDirty} onEnd={end} />}
    </GuardedDialog>
  )
}
