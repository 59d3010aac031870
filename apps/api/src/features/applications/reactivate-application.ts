import type { Application } from '@portal/contracts/applications/application'
import { isOpen } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { reactivationMail, statusChangedMail } from './applications.mails.ts'
import { holdOfferOfApplication } from './applications.repository.ts'
import { findCandidateContact, listRecruitmentContacts } from './correspondents.repository.ts'
import { describeApplication } from './describe-application.ts'
import { lockApplication, type OwnedApplication } from './lock-application.ts'
import { recordStatus } from './record-status.ts'

/** C5.1: until the deadline, unless the employer's policy makes a withdrawal final. Same application, same files. */
export const reactivateApplication = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>,
  owned: OwnedApplication,
): Promise<Application> => {
  const receivedAt = deps.clock.now()
  const reactivated = await deps.db.transaction(async (tx) => {
    const application = await lockApplication(tx, owned)
    if (application.status !== 'withdrawn' || deps.policy.applications.isWithdrawalFinal)
      throw problem('application-not-reactivable')
    const offer = await holdOfferOfApplication(tx, application.offerId)
    if (offer.status !== 'published') throw problem('application-not-reactivable')
    if (!isOpen(offer, receivedAt)) throw problem('deadline-passed')

    const changed = await recordStatus(tx, application, {
      status: 'submitted',
      at: deps.clock.now(),
      by: 'candidate',
      actorId: owned.candidateId,
    })
    const candidate = await findCandidateContact(tx, owned.candidateId)
    const about = { applicationId: application.id, offer }
    const content = statusChangedMail(deps, candidate, { ...about, status: 'submitted', message: null })
    await queueMail(deps, tx, { accountId: candidate.accountId, ...content })
    for (const { email } of await listRecruitmentContacts(tx, offer.structureId)) {
      const notice = reactivationMail(deps, email, { ...about, candidate })
      await queueMail(deps, tx, { accountId: candidate.accountId, ...notice })
    }
    return changed
  })
  return describeApplication(deps, reactivated)
}
