import { missingForSending } from '@portal/contracts/applications/application-missing'
import { type ApplicationTab, tabOf } from '@portal/contracts/applications/application-tabs'
import { isOpen } from '@portal/contracts/offers/offer'
import { completenessOf } from '@portal/contracts/profile/completeness'
import type { Dashboard } from '@portal/contracts/profile/profile.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { listOfferSummaries } from '#api/features/offers/offers.public.ts'
import { readProfile } from './profile.public.ts'
import { countSpace, listDrafts, listKeptOffers, type OfferState, type SpaceCounts } from './profile.repository.ts'

const datesShown = 8

const countTabs = (groups: SpaceCounts['applications']): Record<ApplicationTab, number> => {
  const counts = { ongoing: 0, accepted: 0, archived: 0, drafts: 0 }
  for (const { count, ...application } of groups) counts[tabOf(application)] += count
  return counts
}

/** A10.2: what needs the person now, how far the profile is, how much there is of everything. */
export const getDashboard = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { candidateId }: { candidateId: string },
): Promise<Dashboard> => {
  const now = clock.now()
  const isStillOpen = (offer: OfferState) => isOpen(offer, now)
  const [profile, counts, allDrafts, allKept] = await Promise.all([
    readProfile(db, candidateId),
    countSpace(db, candidateId),
    listDrafts(db, candidateId),
    listKeptOffers(db, candidateId),
  ])
  const drafts = allDrafts.filter(isStillOpen)
  const kept = allKept.filter(isStillOpen)
  const favourites = kept.filter(({ deadlineAt }) => deadlineAt !== null).slice(0, datesShown)
  const summaries = await listOfferSummaries(
    db,
    [...drafts, ...favourites].map(({ offerId }) => offerId),
  )
  const offerOf = ({ offerId }: { offerId: string }) => {
    const offer = summaries.get(offerId)
    return offer ? [offer] : []
  }

  const { percent, missing } = completenessOf(profile, counts.cvs)
  const drafted = new Set(drafts.map(({ offerId }) => offerId))
  const dates = [
    ...drafts.map((draft) => ({ ...draft, kind: 'draft' as const })),
    // An offer both kept and begun is told of once: as what is begun.
    ...favourites
      .filter(({ offerId }) => !drafted.has(offerId))
      .map((favourite) => ({ ...favourite, kind: 'favourite' as const })),
  ]
  return {
    firstName: profile.firstName,
    completeness: { percent, missing: [...missing] },
    counts: { ...countTabs(counts.applications), favourites: kept.length, documents: counts.documents },
    drafts: drafts.flatMap((draft) =>
      offerOf(draft).map((offer) => ({ id: draft.id, offer, missing: missingForSending(draft.kinds, profile) })),
    ),
    dates: dates
      .flatMap(({ deadlineAt, kind, offerId }) =>
        deadlineAt ? offerOf({ offerId }).map((offer) => ({ at: deadlineAt.toISOString(), kind, offer })) : [],
      )
      .sort((one, other) => one.at.localeCompare(other.at))
      .slice(0, datesShown),
  }
}
