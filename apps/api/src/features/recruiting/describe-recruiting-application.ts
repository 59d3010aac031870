import type { RecruitingApplication } from '@portal/contracts/recruiting/recruiting.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { readSentParts, type StoredApplication } from '#api/features/applications/applications.public.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'

/** What was sent, as it was sent. After a withdrawal the files are no longer the recruiter's business. */
export const describeRecruitingApplication = async (
  { db }: Pick<Dependencies, 'db'>,
  row: StoredApplication,
): Promise<RecruitingApplication> => {
  const offer = (await listOfferSummaries(db, [row.offerId])).get(row.offerId)
  if (!offer || !row.sentProfile || !row.submittedAt) throw new Error(`application ${row.id} was never sent`)
  const { documents, events } = await readSentParts(db, row.id)
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    submittedAt: row.submittedAt.toISOString(),
    candidate: row.sentProfile,
    comment: row.comment,
    link: row.link,
    documents: row.status === 'withdrawn' ? [] : documents,
    // When a draft was begun and what was put away is the candidate's own business.
    events: events.filter(({ kind }) => !['created', 'archived', 'unarchived'].includes(kind)),
    offer,
  }
}
