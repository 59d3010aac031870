import type { Application } from '@portal/contracts/applications/application'
import { isWithdrawable } from '@portal/contracts/applications/application-status'
import { withdrawalMailProposal, withdrawalMailSubject } from '@portal/contracts/applications/withdrawal-mail'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { OfferTitle } from '#web/features/offers/offer-title.public.tsx'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useLocale, useT } from '#web/platform/i18n/t.ts'
import { usePaths } from '#web/platform/i18n/use-paths.ts'
import { usePolicy } from '#web/platform/portal/portal.ts'
import { useSession } from '#web/platform/session/session.ts'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Link } from '#web/ui/link.tsx'
import { LinkButton } from '#web/ui/link-button.tsx'
import { SpacePage } from '#web/ui/page.tsx'
import { Rubric } from '#web/ui/rubric.tsx'
import { Bone, ButtonBone, Repeat, RowBones, RubricBones } from '#web/ui/skeleton.tsx'
import { TextareaField } from '#web/ui/textarea-field.tsx'
import { useWayBack } from './application-actions.tsx'
import { ApplicationHistory } from './application-history.tsx'
import { ApplicationLoader } from './application-loader.tsx'
import * as text from './applications.messages.ts'
import { withdrawMutation } from './applications.queries.ts'
import { useStep } from './use-step.ts'

type DoneProps = { application: Application; isMailed: boolean }

/** B14: confirmed on the screen, with the full history. */
const Done = ({ application, isMailed }: DoneProps) => {
  const t = useT()
  const { data: me } = useSession()
  const wayBack = useWayBack(application)
  const email = me?.email ?? ''
  useStep(true)
  return (
    <SpacePage title={t(text.withdrawnTitle)} lead={<OfferTitle offer={application.offer} />}>
      <div className="stack prose mt-2" role="status">
        <p>{t(isMailed ? text.withdrawnMailed(email) : text.withdrawnSilently(email))}</p>
        <p>{wayBack}</p>
      </div>
      <ApplicationHistory events={application.events} />
    </SpacePage>
  )
}

const Choice = ({ application, onDone }: { application: Application; onDone: (isMailed: boolean) => void }) => {
  const t = useT()
  const to = usePaths()
  const pageLocale = useLocale()
  const policy = usePolicy()
  const { data: me } = useSession()
  const wayBack = useWayBack(application)
  const { id, offer } = application
  // The mail is written in the language of the account, as all its mails are.
  const locale = me?.locale ?? pageLocale
  const isForeign = locale !== pageLocale
  const subject = withdrawalMailSubject(policy, offer.reference)[locale]
  const limit = policy.applications.withdrawalMessageMaxLength
  const proposal = me ? withdrawalMailProposal(offer, me)[locale] : ''
  const [message, setMessage] = useState(proposal)
  const [isTooLong, setIsTooLong] = useState(false)
  const withdrawal = useMutation(withdrawMutation(onDone))

  const withdraw = (mail: { message: string } | null) => {
    setIsTooLong(mail !== null && mail.message.length > limit)
    if (withdrawal.isPending || (mail && mail.message.length > limit)) return
    withdrawal.mutate({ params: { applicationId: id }, body: { mail } })
  }

  return (
    <SpacePage
      title={t(text.withdrawalTitle(offer.reference))}
      lead={
        <>
          <OfferTitle offer={offer} />, {offer.structure.name}
        </>
      }
    >
      <Rubric title={t(text.whatHappens)} className="stack">
        <ul className="bullets prose">
          <li>{t(text.effects.recruiter)}</li>
          <li>{t(text.effects.history)}</li>
          <li>{t(text.effects.confirmation)}</li>
        </ul>
        <p className="prose">
          <strong>{wayBack}</strong>
        </p>
      </Rubric>
      <Rubric title={t(text.theMail)} className="stack">
        <p className="prose">
          {t(text.mailIntro)} {isForeign && t(text.mailLanguage(locale))}
        </p>
        <Facts
          facts={[
            { term: t(text.mailTo), value: t(text.mailToText(offer.structure.name)) },
            { term: t(text.mailCopy), value: me?.email ?? '' },
            { term: t(text.mailSubject), value: isForeign ? <span lang={locale}>{subject}</span> : subject },
          ]}
        />
        <TextareaField
          className="max-w-none"
          label={t(text.mailMessage)}
          hint={t(text.mailHint)}
          limit={limit}
          rows={10}
          value={message}
          lang={locale}
          onChange={(event) => setMessage(event.target.value)}
          errorCode={isTooLong ? 'too_big' : undefined}
          errors={{ too_big: text.tooLong }}
        />
        {withdrawal.isError && <Alert isFocused>{t(problemMessage(withdrawal.error))}</Alert>}
        <p className="cluster">
          <Button
            look="danger"
            isBusy={withdrawal.isPending && withdrawal.variables.body.mail !== null}
            onClick={() => withdraw({ message: message.trim() })}
          >
            {t(text.withdrawWithMail)}
          </Button>
          <Button
            isBusy={withdrawal.isPending && withdrawal.variables.body.mail === null}
            onClick={() => withdraw(null)}
          >
            {t(text.withdrawSilently)}
          </Button>
          <Link className="plain" to={to('application', { id })}>
            <Icon name="arrow-left" />
            {t(text.backToApplication)}
          </Link>
        </p>
      </Rubric>
    </SpacePage>
  )
}

/** A few words of running text: two lines, three on a phone. */
const ProseBones = () => (
  <>
    <Bone width={28} />
    <br />
    <Bone width={18} />
    <span className="only-narrow">
      <br />
      <Bone width={18} />
    </span>
  </>
)

/** Of the choice: what will happen, in three points and one more, then the mail and its buttons. */
const ChoiceBones = () => (
  <>
    <RubricBones>
      <div className="stack">
        <ul className="bullets prose">
          <Repeat times={3}>
            <li>
              <ProseBones />
            </li>
          </Repeat>
        </ul>
        <p>
          <ProseBones />
        </p>
      </div>
    </RubricBones>
    <RubricBones>
      <div className="stack">
        <p>
          <ProseBones />
        </p>
        <RowBones rows={3} lines={0} />
        <div className="field">
          <p className="legend">
            <Bone />
          </p>
          <p className="hint">
            <Bone width={28} />
          </p>
          <textarea rows={10} disabled />
        </div>
        <p className="cluster">
          <ButtonBone width={28} />
          <ButtonBone width={28} />
          <ButtonBone width={18} />
        </p>
      </div>
    </RubricBones>
  </>
)

/** A13.2, A13.3, B14: a page of its own: what will happen, whether it can be undone, the mail, three actions. */
export const WithdrawalPage = () => {
  const t = useT()
  const to = usePaths()
  const [isMailed, setIsMailed] = useState<boolean | null>(null)
  return (
    <ApplicationLoader titleOf={text.withdrawalTitle} bones={<ChoiceBones />}>
      {(application) => {
        if (isMailed !== null) return <Done application={application} isMailed={isMailed} />
        if (isWithdrawable(application.status)) return <Choice application={application} onDone={setIsMailed} />
        return (
          <SpacePage title={t(text.withdrawalTitle(application.offer.reference))}>
            <div className="stack prose mt-2">
              <p>{t(text.notWithdrawable)}</p>
              <p>
                <LinkButton look="primary" to={to('application', { id: application.id })}>
                  {t(text.backToApplication)}
                </LinkButton>
              </p>
            </div>
          </SpacePage>
        )
      }}
    </ApplicationLoader>
  )
}
