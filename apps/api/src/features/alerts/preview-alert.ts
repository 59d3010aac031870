import type { AlertCriteria, AlertPreview } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { countOffersPublishedSince, describeCriteria } from '#api/features/offers/new-offers.public.ts'

const days = 30
const dayMs = 86_400_000

/** X6: what the alert would have sent in a month. Offers closed before their deadline are not among them. */
export const previewAlert = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { criteria }: { criteria: AlertCriteria },
): Promise<AlertPreview> => {
  const since = new Date(deps.clock.now().getTime() - days * dayMs)
  const [description, offerCount] = await Promise.all([
    describeCriteria(deps, criteria),
    countOffersPublishedSince(deps, criteria, since),
  ])
  return { description, offerCount, days }
}
