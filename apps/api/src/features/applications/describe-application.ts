import type { Application, ApplicationSummary } from '@portal/contracts/applications/application'
import { missingForSending } from '@portal/contracts/applications/application-missing'
import { isOpen, type OfferSummary } from '@portal/contracts/offers/offer'
import type { Dependencies } from '#api/dependencies.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'
import { readProfile } from '#api/features/profile/profile.public.ts'
import { listApplicationDocuments, toApplicationDocument } from './application-documents.repository.ts'
import { listApplicationEvents } from './application-events.repository.ts'
import type { ApplicationRow } from './applications.repository.ts'

export const toApplicationSummary = (row: ApplicationRow, offer: OfferSummary): ApplicationSummary => ({
  id: row.id,
  status: row.status,
  offer,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  statusChangedAt: row.statusChangedAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
})

/** The summaries of the offers these applications are for: closed ones too, for those who applied still see them. */
export const offersOf = async (
  { db }: Pick<Dependencies, 'db'>,
  rows: readonly Pick<ApplicationRow, 'offerId'>[],
): Promise<(row: Pick<ApplicationRow, 'offerId'>) => OfferSummary> => {
  const offers = await listOfferSummaries(db, [...new Set(rows.map(({ offerId }) => offerId))])
  return ({ offerId }) => {
    const offer = offers.get(offerId)
    if (!offer) throw new Error(`offer ${offerId} has applications and does not exist`)
    return offer
  }
}

export const describeApplication = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  row: ApplicationRow,
): Promise<Application> => {
  const { db, clock, policy } = deps
  const offer = (await offersOf(deps, [row]))(row)
  const documents = await listApplicationDocuments(db, row.id)
  const candidate = row.sentProfile ?? (await readProfile(db, row.candidateId))
  const isOfferOpen = isOpen(offer, clock.now())
  return {
    ...toApplicationSummary(row, offer),
    documents: documents.map(toApplicationDocument),
    candidate,
    comment: row.comment,
    link: row.link,
    missing:
      row.status === 'draft'
        ? missingForSending(
            documents.map(({ kind }) => kind),
            candidate,
          )
        : [],
    isOfferOpen,
    isReactivable: row.status === 'withdrawn' && isOfferOpen && !policy.applications.isWithdrawalFinal,
    events: await listApplicationEvents(db, row.id),
  }
}
