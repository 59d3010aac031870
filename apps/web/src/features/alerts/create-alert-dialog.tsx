import {
  type Alert,
  type AlertCriteriaInput,
  type AlertPreview,
  longestAlertName,
} from '@portal/contracts/alerts/alert'
import { ApiProblem } from '@portal/contracts/http/client'
import { formatNumber } from '@portal/contracts/i18n/format'
import { shorten } from '@portal/contracts/i18n/shorten'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Form } from '#web/ui/form.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { FieldsSkeleton } from '#web/ui/skeleton.tsx'
import { ErrorState } from '#web/ui/states.tsx'
import { cancel, close } from '#web/ui/ui.messages.ts'
import { useTell } from '#web/ui/use-tell.ts'
import { createAlert } from './alert-button.messages.ts'
import { AlertFrequencyField, AlertNameField, alertFields } from './alert-fields.tsx'
import * as shared from './alerts.messages.ts'
import { alertPreviewQuery, alertsQuery, createAlertMutation } from './alerts.queries.ts'
import * as text from './create-alert.messages.ts'
import { GuardedDialog } from './guarded-dialog.tsx'

const newAlertSchema = z.strictObject({ ...alertFields, active: z.boolean() })

/** X6: what it watches, and what it would have sent. */
const Preview = ({ preview }: { preview: AlertPreview | undefined }) => {
  const t = useT()
  if (!preview) return <p className="small soft">{t(text.notCounted)}</p>
  const { description, offerCount, days } = preview
  const number = { fr: formatNumber('fr', offerCount), en: formatNumber('en', offerCount) }
  return (
    <p className="small soft">
      {t(description)}.{' '}
      {offerCount === 0 ? (
        t(text.wouldHaveSentNothing(days))
      ) : (
        <>
          {t(text.wouldHaveSent.before)}
          <strong>{t(text.wouldHaveSent.offers(offerCount, number))}</strong>
          {t(text.wouldHaveSent.after(days))}
        </>
      )}
    </p>
  )
}

type NewAlertFormProps = {
  criteria: AlertCriteriaInput
  preview: AlertPreview | undefined
  count: number
  onDirty: (isDirty: boolean) => void
  onCreated: (alert: Alert) => void
  onCancel: () => void
}

/** A7.3, B15, E4.1. */
const NewAlertForm = ({ criteria, preview, count, onDirty, onCreated, onCancel }: NewAlertFormProps) => {
  const t = useT()
  const locale = useLocale()
  const { alerts } = usePolicy()
  const { data: me } = useSession()
  const creation = useMutation(createAlertMutation())
  // With room for the sign that says it was cut; without the quotes of its words, since a name is quoted wherever it is said.
  const name = preview ? shorten(preview.description[locale].replace(/«\s|\s»|[“”]/g, ''), longestAlertName - 1) : ''
  const form = useContractForm(newAlertSchema, { defaultValues: { name, frequency: 'daily', active: true } })
  const { isDirty } = form.formState
  const isActive = form.watch('active')
  useTell(isDirty, onDirty)
  return (
    <Form
      form={form}
      className="stack mt-2"
      // Once the form is gone, nobody waits for the answer.
      onSubmit={(values) => creation.mutateAsync({ body: { ...values, criteria } }, { onSuccess: onCreated })}
    >
      <Preview preview={preview} />
      <AlertNameField form={form} />
      <Checkbox
        {...fieldOf(form, 'active')}
        label={<Breakable>{t(text.byMail(me?.email ?? ''))}</Breakable>}
        hint={t(text.byMailHint)}
      />
      {isActive && <AlertFrequencyField form={form} />}
      <p className="small soft">
        {isActive && t(text.howLong(alerts.validMonths))} {t(shared.alertCount(count, alerts.maximumCount))}
      </p>
      <p className="cluster">
        <Button type="submit" look="primary" isBusy={creation.isPending}>
          {t(isActive ? createAlert : text.saveSearch)}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t(cancel)}
        </Button>
      </p>
    </Form>
  )
}

/** B16: no room for another one. */
const Full = ({ maximum }: { maximum: number }) => {
  const t = useT()
  const to = usePaths()
  return (
    <div className="stack mt-2">
      <p>{t(text.full(maximum))}</p>
      <p>
        <LinkButton look="primary" to={to('alerts')} autoFocus>
          {t(text.seeMyAlerts)}
        </LinkButton>
      </p>
    </div>
  )
}

const Created = ({ alert: { name, nextDigestAt }, onClose }: { alert: Alert; onClose: () => void }) => {
  const t = useT()
  const to = usePaths()
  const format = useFormat()
  const said = useRef<HTMLParagraphElement>(null)
  // Read aloud where the form was: the page's own voice is behind the dialog.
  useEffect(() => said.current?.focus(), [])
  return (
    <div className="stack mt-2">
      <p ref={said} tabIndex={-1}>
        {t(nextDigestAt ? text.firstMail(name, format.date(nextDigestAt)) : text.keptSearch(name))}
      </p>
      <p className="cluster">
        <LinkButton look="primary" to={to('alerts')}>
          {t(text.seeMyAlerts)}
        </LinkButton>
        <Button look="plain" onClick={onClose}>
          {t(close)}
        </Button>
      </p>
    </div>
  )
}

/** A field takes fewer letters than an address. */
const isRefused = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'validation-failed'

type CreateAlertDialogProps = { criteria: AlertCriteriaInput; isOpen: boolean; onClose: () => void }

/** A7.2, A7.3: the search one is looking at, watched from now on. */
export const CreateAlertDialog = ({ criteria, isOpen, onClose }: CreateAlertDialogProps) => {
  const t = useT()
  const { alerts: rules } = usePolicy()
  const alerts = useQuery({ ...alertsQuery(), enabled: isOpen })
  const preview = useQuery({ ...alertPreviewQuery(criteria), enabled: isOpen })
  const [isDirty, setIsDirty] = useState(false)
  const [created, setCreated] = useState<Alert | null>(null)

  const end = () => {
    setIsDirty(false)
    setCreated(null)
    onClose()
  }
  const finish = (alert: Alert) => {
    setIsDirty(false)
    setCreated(alert)
  }
  const count = alerts.data?.total
  return (
    <GuardedDialog
      title={t(created ? (created.active ? text.created : text.searchSaved) : createAlert)}
      isOpen={isOpen}
      isDirty={isDirty}
      onClose={end}
    >
      {created ? (
        <Created alert={created} onClose={end} />
      ) : count === undefined && alerts.error ? (
        <div className="mt-2">
          <ErrorState error={alerts.error} onRetry={() => void alerts.refetch()} />
        </div>
      ) : count === undefined || preview.isLoading ? (
        <div className="mt-2">
          <FieldsSkeleton rows={2} />
        </div>
      ) : isRefused(preview.error) ? (
        <p className="mt-2">{t(text.notWatchable)}</p>
      ) : count >= rules.maximumCount && !isDirty ? (
        <Full maximum={rules.maximumCount} />
      ) : (
        <NewAlertForm
          criteria={criteria}
          preview={preview.data}
          count={count}
          onDirty={setIsDirty}
          onCreated={finish}
          onCancel={end}
        />
      )}
    </GuardedDialog>
  )
}
