import type { Application } from '@portal/contracts/applications/application'
import { isWithdrawable } from '@portal/contracts/applications/application-status'
import { withdrawalMailProposal } from '@portal/contracts/applications/withdrawal-mail'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { insertApplicationEvent } from './application-events.repository.ts'
import { statusChangedMail, withdrawalCopyMail, withdrawalMail } from './applications.mails.ts'
import { type ApplicationRow, findOfferOfApplication } from './applications.repository.ts'
import { findCandidateContact, listRecruitmentContacts } from './correspondents.repository.ts'
import { describeApplication } from './describe-application.ts'
import { lockApplication, type OwnedApplication } from './lock-application.ts'
import { recordStatus } from './record-status.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>
/** A message, an empty one for the mail as proposed, or null to tell nobody. */
type Withdrawal = OwnedApplication & { mail: { message: string } | null }

export const withdrawApplication = async (deps: Deps, { mail, ...owned }: Withdrawal): Promise<Application> => {
  const limit = deps.policy.applications.withdrawalMessageMaxLength
  if (mail && mail.message.length > limit)
    throw problem('validation-failed', { errors: [{ pointer: '#/mail/message', code: 'too_big' }] })
  const withdrawn = await deps.db.transaction(async (tx) => {
    const application = await lockApplication(tx, owned)
    if (application.status === 'draft') throw problem('application-not-sent')
    if (!isWithdrawable(application.status)) throw problem('application-already-closed')
    const now = deps.clock.now()
    const changed = await recordStatus(tx, application, {
      status: 'withdrawn',
      at: now,
      by: 'candidate',
      actorId: owned.candidateId,
    })
    await tell({ ...deps, db: tx }, application, mail, now)
    return changed
  })
  return describeApplication(deps, withdrawn)
}

/** A13.3, A13.4: the recruiter with a copy to the candidate, or the candidate alone (B13). */
const tell = async (deps: Deps, application: ApplicationRow, mail: Withdrawal['mail'], now: Date): Promise<void> => {
  const { db: tx, policy } = deps
  const offer = await findOfferOfApplication(tx, application.offerId)
  const candidate = await findCandidateContact(tx, application.candidateId)
  const about = { applicationId: application.id, offer }
  if (!mail) {
    const content = statusChangedMail(deps, candidate, { ...about, status: 'withdrawn', message: null })
    await queueMail(deps, tx, { accountId: candidate.accountId, ...content })
    return
  }
  const message = mail.message || withdrawalMailProposal(offer, candidate)[candidate.locale]
  await insertApplicationEvent(tx, {
    applicationId: application.id,
    kind: 'withdrawal-mail',
    by: 'candidate',
    actorId: application.candidateId,
    message,
    at: now,
  })
  const contacts = await listRecruitmentContacts(tx, offer.structureId)
  // A structure without anyone to write to: the employer's own desk knows who should be told.
  const recipients = contacts.length > 0 ? contacts.map(({ email }) => email) : [policy.employer.contactEmail.recruiter]
  const content = { ...about, candidate, message }
  // These hold the candidate's words: they are the candidate's mails, and go unsent if the account is erased first.
  for (const recipient of recipients)
    await queueMail(deps, tx, { accountId: candidate.accountId, ...withdrawalMail(deps, recipient, content) })
  await queueMail(deps, tx, { accountId: candidate.accountId, ...withdrawalCopyMail(deps, content) })
}
