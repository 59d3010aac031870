import {
  alertFrequencies,
  alertFrequencySchema,
  alertNameSchema,
  longestAlertName,
} from '@portal/contracts/alerts/alert'
import type { FieldValues, Path } from 'react-hook-form'
import { type ContractForm, fieldOf } from '#web/platform/forms/use-contract-form.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './alerts.messages.ts'

/** What a person decides of an alert. */
export const alertFields = { name: alertNameSchema, frequency: alertFrequencySchema }

type AlertFieldProps<In extends FieldValues, Out> = { form: ContractForm<In, Out> }

export const AlertNameField = <In extends FieldValues & { name: string }, Out>({ form }: AlertFieldProps<In, Out>) => {
  const t = useT()
  return (
    <TextField
      {...fieldOf(form, 'name' as Path<In>)}
      label={t(text.nameLabel)}
      errors={text.nameErrors}
      maxLength={longestAlertName}
      autoComplete="off"
      autoFocus
    />
  )
}

/** B17: daily or weekly. */
export const AlertFrequencyField = <In extends FieldValues & { frequency: string }, Out>({
  form,
}: AlertFieldProps<In, Out>) => {
  const t = useT()
  return (
    <RadioGroup
      {...fieldOf(form, 'frequency' as Path<In>)}
      label={t(text.frequencyLabel)}
      options={alertFrequencies.map((value) => ({ value, label: t(text.frequencies[value]) }))}
    />
  )
}
