import { recruiterInvitationSchema } from '@portal/contracts/recruiting/recruiter-invitation'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldOf, settleForm, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import * as text from './recruiting.messages.ts'
import { inviteMutation } from './recruiting.queries.ts'
import { StructureChoice } from './structure-choice.tsx'

const nobody = { email: '', firstName: '', lastName: '', structureCodes: [] as string[] }

export const InviteForm = () => {
  const t = useT()
  const locale = useLocale()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useContractForm(recruiterInvitationSchema, { defaultValues: { ...nobody, locale } })
  const invitation = useMutation(inviteMutation())
  const choose = (structures: ReadonlyMap<string, string>) => {
    setChosen(structures)
    form.setValue('structureCodes', [...structures.keys()], { shouldValidate: form.formState.isSubmitted })
  }
  return (
    <Rubric title={t(text.invite)} className="stack">
      <p className="hint">{t(text.inviteHint)}</p>
      <Form
        form={form}
        onSubmit={async (body) => {
          const sent = { ...form.getValues() }
          await invitation.mutateAsync({ body })
          setSentTo(body.email)
          announce(t(text.invited(body.email)))
          settleForm(form, sent, { ...nobody, locale })
          setChosen((now) => (now === chosen ? new Map() : now))
        }}
      >
        <TextField label={t(text.firstName)} autoComplete="off" {...fieldOf(form, 'firstName')} />
        <TextField label={t(text.lastName)} autoComplete="off" {...fieldOf(form, 'lastName')} />
        <TextField label={t(text.email)} type="email" autoComplete="off" {...fieldOf(form, 'email')} />
        <SelectField
          label={t(text.language)}
          placeholder={null}
          options={(['fr', 'en'] as const).map((value) => ({ value, label: t(text.languages[value]) }))}
          {...fieldOf(form, 'locale')}
        />
        <StructureChoice
          chosen={chosen}
          onChange={choose}
          isMissing={form.formState.errors.structureCodes !== undefined}
        />
        <p className="cluster">
          <Button look="primary" type="submit" isBusy={form.formState.isSubmitting}>
            {t(text.sendInvitation)}
          </Button>
          {sentTo && <span className="small soft">{t(text.invited(sentTo))}</span>}
        </p>
      </Form>
    </Rubric>
  )
}
