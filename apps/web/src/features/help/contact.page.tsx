import { type contactKinds, contactMessageSchema } from '@portal/contracts/help/contact-message'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fieldOf, useContractForm } from '#web/platform/forms/use-contract-form.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Breadcrumb } from '#web/ui/breadcrumb.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { Note } from '#web/ui/note.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { TextareaField } from '#web/ui/textarea-field.tsx'
import * as text from './contact.messages.ts'
import { faqTitle } from './help.messages.ts'
import { contactMutation } from './help.queries.ts'

type Kind = (typeof contactKinds)[number]

/** What follows a sent message: the focus goes where the form was. */
const Sent = ({ address }: { address: string }) => {
  const t = useT()
  const to = usePaths()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="stack">
      <h2 tabIndex={-1} ref={title}>
        {t(text.sentTitle)}
      </h2>
      <p>{t(text.sentText(address))}</p>
      <p>
        <LinkButton to={to('offers')} icon="search">
          {t(text.backToOffers)}
        </LinkButton>
      </p>
    </div>
  )
}

const ContactForm = ({ kind, onSent }: { kind: Kind; onSent: (address: string) => void }) => {
  const t = useT()
  const locale = useLocale()
  const policy = usePolicy()
  const { data: me } = useSession()
  const contact = useMutation(contactMutation())
  const form = useContractForm(contactMessageSchema, {
    defaultValues: {
      kind,
      locale,
      firstName: me?.firstName ?? '',
      lastName: me?.lastName ?? '',
      email: me?.email ?? '',
      subject: '',
      reference: '',
      message: '',
    },
  })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await contact.mutateAsync({ body: { ...body, kind, locale } })
        onSent(body.email)
      }}
    >
      <TextField
        {...fieldOf(form, 'firstName')}
        label={t(text.firstName)}
        errors={text.firstNameErrors}
        autoComplete="given-name"
      />
      <TextField
        {...fieldOf(form, 'lastName')}
        label={t(text.lastName)}
        errors={text.lastNameErrors}
        autoComplete="family-name"
      />
      <TextField
        {...fieldOf(form, 'email')}
        label={t(text.email)}
        hint={t(text.emailHint)}
        errors={text.emailErrors}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <TextField {...fieldOf(form, 'subject')} label={t(text.subject)} errors={text.subjectErrors} maxLength={150} />
      <TextField
        {...fieldOf(form, 'reference')}
        label={t(text.reference)}
        hint={t(text.referenceHint(`${policy.employer.referencePrefix}-2026-0418`))}
        isOptional
        autoComplete="off"
        maxLength={64}
      />
      <TextareaField
        {...fieldOf(form, 'message')}
        label={t(text.message)}
        hint={t(text.messageHint)}
        errors={text.messageErrors}
        limit={policy.contact.messageMaxLength}
      />
      <p className="small soft">{t(text.neverPassword)}</p>
      <p>
        <Button type="submit" look="primary" size="large" isBusy={contact.isPending}>
          {t(text.send)}
        </Button>
      </p>
    </Form>
  )
}

/** A14.2, D11, E6.2. */
const ContactPage = ({ kind }: { kind: Kind }) => {
  const t = useT()
  const to = usePaths()
  const [address, setAddress] = useState<string | null>(null)
  const isCandidate = kind === 'candidate'
  const title = isCandidate ? text.candidateTitle : text.recruiterTitle
  return (
    <Page
      title={t(title)}
      lead={t(text.lead)}
      trail={<Breadcrumb current={t(title)} />}
      aside={
        <>
          <h2 className="legend">{t(text.answerFirst)}</h2>
          <p>
            <Link to={to('faq')}>{t(faqTitle)}</Link>
          </p>
          <p>
            <Link to={to(isCandidate ? 'contactRecruiter' : 'contactCandidate')}>
              {t(isCandidate ? text.recruiterInstead : text.candidateInstead)}
            </Link>
          </p>
        </>
      }
    >
      {address === null ? (
        <>
          {isCandidate && (
            <Note title={t(text.notProcessedTitle)}>
              <p>{t(text.notProcessed)}</p>
            </Note>
          )}
          <ContactForm kind={kind} onSent={setAddress} />
        </>
      ) : (
        <Sent address={address} />
      )}
    </Page>
  )
}

export const ContactCandidatePage = () => <ContactPage kind="candidate" />
export const ContactRecruiterPage = () => <ContactPage kind="recruiter" />
