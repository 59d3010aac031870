import type { Application } from '@portal/contracts/applications/application'
import { missingForSending } from '@portal/contracts/applications/application-missing'
import { isOpen } from '@portal/contracts/offers/offer'
import { mandatoryPartsMissing } from '@portal/contracts/profile/completeness'
import type { Dependencies } from '#api/dependencies.ts'
import { readProfile } from '#api/features/profile/profile.public.ts'
import type { Database } from '#api/platform/db/database.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { listApplicationDocuments, toApplicationDocument } from './application-documents.repository.ts'
import { applicationSentMail } from './applications.mails.ts'
import { type ApplicationRow, claimSubmissionKey, holdOfferOfApplication } from './applications.repository.ts'
import { findCandidateContact } from './correspondents.repository.ts'
import { describeApplication } from './describe-application.ts'
import { lockApplication, type OwnedApplication } from './lock-application.ts'
import { recordStatus } from './record-status.ts'
import { refuseMode } from './refuse-mode.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>

/** A11.6, B10: sent once, however often and from wherever it is asked; acknowledged only once it is kept, mail included. */
export const submitApplication = async (
  deps: Deps,
  { idempotencyKey, ...owned }: OwnedApplication & { idempotencyKey: string },
): Promise<Application> => {
  // The time of arrival counts: waiting for one's turn makes nobody late.
  const receivedAt = deps.clock.now()
  const sent = await deps.db.transaction(async (tx) => {
    const { candidateId, applicationId } = owned
    const application = await lockApplication(tx, owned)
    const claim = await claimSubmissionKey(tx, { candidateId, key: idempotencyKey, applicationId, usedAt: receivedAt })
    if (claim.applicationId !== applicationId) throw problem('idempotency-key-reused')
    if (!claim.isNew) return application
    if (application.status !== 'draft') throw problem('application-already-sent')
    return send({ ...deps, db: tx }, application, receivedAt)
  })
  return describeApplication(deps, sent)
}

const send = async (deps: Deps, application: ApplicationRow, receivedAt: Date): Promise<ApplicationRow> => {
  const { db: tx } = deps
  const offer = await holdOfferOfApplication(tx, application.offerId)
  refuseMode(offer.applicationMode)
  if (offer.status !== 'published') throw problem('offer-not-open')
  if (!isOpen(offer, receivedAt)) throw problem('deadline-passed')

  const { documents, profile } = await gather(tx, application)
  const candidate = await findCandidateContact(tx, application.candidateId)
  const sent = await recordStatus(tx, application, {
    status: 'submitted',
    at: receivedAt,
    by: 'candidate',
    actorId: application.candidateId,
    sent: { submittedAt: receivedAt, sentProfile: profile, locale: candidate.locale },
  })
  const about = { applicationId: application.id, offer, receivedAt, documents: documents.map(toApplicationDocument) }
  await queueMail(deps, tx, { accountId: candidate.accountId, ...applicationSentMail(deps, candidate, about) })
  return sent
}

/** A11.2: with a CV, a letter and the mandatory answers, or not at all; what is missing is pointed at. */
const gather = async (tx: Database, application: ApplicationRow) => {
  const documents = await listApplicationDocuments(tx, application.id)
  const profile = await readProfile(tx, application.candidateId)
  const kinds = documents.map(({ kind }) => kind)
  const missing = missingForSending(kinds, profile)
  const lacking = missing.filter((part) => part !== 'profile')
  if (lacking.length > 0)
    throw problem('application-incomplete', {
      errors: lacking.map((part) => ({ pointer: `#/${part}`, code: 'required' })),
    })
  if (missing.length > 0)
    throw problem('profile-incomplete', {
      errors: mandatoryPartsMissing(profile).map((part) => ({ pointer: `#/${part}`, code: 'required' })),
    })
  return { documents, profile }
}
