import type { Application, ApplicationId } from '@portal/contracts/applications/application'
import { isOpen } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { insertApplicationEvent } from './application-events.repository.ts'
import {
  type ApplicationRow,
  findApplicationForOffer,
  findOfferToApplyTo,
  insertDraft,
} from './applications.repository.ts'
import { findCandidateContact } from './correspondents.repository.ts'
import { describeApplication } from './describe-application.ts'
import { refuseMode } from './refuse-mode.ts'

/** Asked for again, it answers the draft that is there: a page that opens twice makes one. */
export const createApplication = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { candidateId, reference }: { candidateId: string; reference: string },
): Promise<Application> => {
  const draft = await deps.db.transaction(async (tx) => {
    const now = deps.clock.now()
    const offer = await findOfferToApplyTo(tx, reference)
    if (!offer || offer.status === 'draft') throw problem('offer-not-found')

    const known = await findApplicationForOffer(tx, candidateId, offer.id)
    if (known && known.status !== 'draft') throw problem('application-already-exists')
    if (!isOpen(offer, now)) throw problem('offer-closed')
    refuseMode(offer.applicationMode)

    const row = known ?? (await beginDraft(tx, { candidateId, offerId: offer.id, now }))
    if (row.status !== 'draft') throw problem('application-already-exists')
    return row
  })
  return describeApplication(deps, draft)
}

const beginDraft = async (
  tx: Database,
  { candidateId, offerId, now }: { candidateId: string; offerId: string; now: Date },
): Promise<ApplicationRow> => {
  const { locale } = await findCandidateContact(tx, candidateId)
  const draft: ApplicationRow = {
    id: newId() as ApplicationId,
    candidateId,
    offerId,
    status: 'draft',
    version: 0,
    locale,
    comment: null,
    link: null,
    sentProfile: null,
    createdAt: now,
    submittedAt: null,
    statusChangedAt: now,
    archivedAt: null,
  }
  if (await insertDraft(tx, draft)) {
    await insertApplicationEvent(tx, {
      applicationId: draft.id,
      kind: 'created',
      status: 'draft',
      by: 'candidate',
      actorId: candidateId,
      at: now,
    })
    return draft
  }
  const other = await findApplicationForOffer(tx, candidateId, offerId)
  if (!other) throw new Error('an application was refused for one that does not exist')
  return other
}
