import { civilities } from '@portal/contracts/profile/civilities'
import { mandatoryPartsMissing } from '@portal/contracts/profile/completeness'
import type { Profile } from '@portal/contracts/profile/profile'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Controller } from 'react-hook-form'
import { useLocation } from 'react-router'
import { useNow } from '#web/platform/clock/clock.ts'
import { fieldId, fieldOf, settleForm, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { Button } from '#web/ui/button.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { countryOptions } from './country-options.ts'
import { LeaveGuard } from './leave-guard.tsx'
import * as text from './profile.messages.ts'
import { updateProfileMutation } from './profile.queries.ts'
import { profileValuesSchema, valuesOf } from './profile-values.ts'

/** What is asked for when one applies (A9.4); the line above the form says what it means. */
const Starred = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    <span className="soft"> *</span>
  </>
)

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack">
    <h3>{title}</h3>
    {children}
  </section>
)

/** The calendar day in the policy's time zone, `2026-11-24`. */
const useToday = (): string => {
  const { timeZone } = usePolicy()
  const now = useNow()
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
}

/** A9.4, A9.5. */
export const ProfileForm = ({ profile }: { profile: Profile }) => {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const announce = useAnnounce()
  const { hash } = useLocation()
  const form = useContractForm(profileValuesSchema(useToday()), { defaultValues: valuesOf(profile) })
  const saving = useMutation(updateProfileMutation())
  const [isSaved, setIsSaved] = useState(false)
  const { isDirty, isSubmitting } = form.formState
  const countries = countryOptions(locale)

  // The dashboard's links lead to one field each.
  useEffect(() => {
    const target = hash.startsWith('#field-') ? document.getElementById(hash.slice(1)) : null
    target?.focus({ preventScroll: true })
    target?.closest('.field')?.scrollIntoView({ block: 'center' })
  }, [hash])

  const messageOf = (kept: Profile): string => {
    const missing = mandatoryPartsMissing(kept)
    if (missing.length === 0) return t(text.savedWhole)
    const parts = { fr: '', en: '', [locale]: format.list(missing.map((part) => t(text.partsInSentence[part]))) }
    return `${t(text.saved)} ${t(text.stillMissing(parts, missing.length))}`
  }

  return (
    <>
      <Form
        form={form}
        onSubmit={async (body) => {
          const sent = { ...form.getValues() }
          const kept = await saving.mutateAsync({ body })
          settleForm(form, sent, valuesOf(kept))
          setIsSaved(true)
          announce(messageOf(kept))
        }}
      >
        <Group title={t(text.identity)}>
          <RadioGroup
            {...fieldOf(form, 'civility')}
            label={<Starred>{t(text.civility)}</Starred>}
            options={Object.entries(civilities).map(([value, label]) => ({ value, label: t(label) }))}
          />
          <TextField
            {...fieldOf(form, 'firstName')}
            label={<Starred>{t(text.firstName)}</Starred>}
            errors={text.nameErrors}
            autoComplete="given-name"
          />
          <TextField
            {...fieldOf(form, 'lastName')}
            label={<Starred>{t(text.lastName)}</Starred>}
            errors={text.nameErrors}
            autoComplete="family-name"
          />
          <Controller
            control={form.control}
            name="birthDate"
            render={({ field, fieldState }) => (
              <DateField
                id={fieldId('birthDate')}
                name={field.name}
                label={<Starred>{t(text.birthDate)}</Starred>}
                hint={t(text.birthDateHint)}
                errorCode={fieldState.error?.type}
                errors={text.birthDateErrors}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                isBirthday
              />
            )}
          />
          <SelectField
            {...fieldOf(form, 'nationality')}
            label={<Starred>{t(text.nationality)}</Starred>}
            hint={t(text.nationalityHint)}
            errors={text.countryErrors}
            options={countries}
          />
        </Group>

        <Group title={t(text.location)}>
          <TextField
            {...fieldOf(form, 'streetAddress')}
            label={<Starred>{t(text.streetAddress)}</Starred>}
            hint={t(text.streetAddressHint)}
            autoComplete="address-line1"
          />
          <TextField
            {...fieldOf(form, 'postcode')}
            label={<Starred>{t(text.postcode)}</Starred>}
            autoComplete="postal-code"
            className="max-w-[16rem]"
          />
          <TextField
            {...fieldOf(form, 'city')}
            label={<Starred>{t(text.city)}</Starred>}
            autoComplete="address-level2"
          />
          <SelectField
            {...fieldOf(form, 'country')}
            label={<Starred>{t(text.country)}</Starred>}
            errors={text.countryErrors}
            options={countries}
            autoComplete="country"
          />
        </Group>

        <Group title={t(text.contact)}>
          <p>
            <span className="legend">{t(text.email)}</span>
            {profile.email}
            <br />
            <span className="hint">{t(text.emailHint)}</span>
          </p>
          <p className="small">
            <Starred>{t(text.phones)}</Starred>
          </p>
          <TextField
            {...fieldOf(form, 'landline')}
            label={t(text.landline)}
            errors={text.phoneErrors}
            type="tel"
            autoComplete="home tel"
          />
          <TextField
            {...fieldOf(form, 'mobile')}
            label={t(text.mobile)}
            errors={text.phoneErrors}
            type="tel"
            autoComplete="mobile tel"
          />
        </Group>

        <div className="stack tight">
          <p>
            <Button type="submit" look="primary" isBusy={isSubmitting}>
              {t(text.save)}
            </Button>
          </p>
          {isSaved && !isDirty && (
            <p>
              <Icon name="check" /> {messageOf(profile)}
            </p>
          )}
        </div>
      </Form>
      <LeaveGuard isDirty={isDirty} isSaving={isSubmitting} />
    </>
  )
}
