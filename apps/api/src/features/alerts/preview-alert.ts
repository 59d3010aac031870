import type { AlertCriteria, AlertPreview } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import {
  countOffersPublishedSince,
  createCriteriaLimit,
  describeCriteria,
} from '#api/features/offers/new-offers.public.ts'

const days = 30
const dayMs = 86_400_000

/** X6: what an alert would have sent in a month. Offers closed before their deadline are not among them. Counted as searches are. */
export const createAlertPreview = (deps: Pick<Dependencies, 'db' | 'clock' | 'policy' | 'limits'>) => {
  const limitPreviews = createCriteriaLimit(deps)
  return async (address: string, { criteria }: { criteria: AlertCriteria }): Promise<AlertPreview> => {
    limitPreviews(address)
    const since = new Date(deps.clock.now().getTime() - days * dayMs)
    const [description, offerCount] = await Promise.all([
      describeCriteria(deps, criteria),
      countOffersPublishedSince(deps, criteria, since),
    ])
    return { description, offerCount, days }
  }
}
