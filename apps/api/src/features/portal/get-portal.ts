import { locales } from '@portal/contracts/i18n/message'
import type { Portal } from '@portal/contracts/portal/portal.endpoints'
import type { Dependencies } from '#api/dependencies.ts'
import { countOffersOpenAt } from '#api/features/offers/offers.public.ts'

const countLastsMs = 1000

/** The policy with the live number of open offers (A1.3), which every page shows: counted once a second at most. */
export const createPortalReader = ({
  db,
  clock,
  policy,
}: Pick<Dependencies, 'db' | 'clock' | 'policy'>): (() => Promise<Portal>) => {
  let counted: { at: number; count: Promise<number> } | undefined
  const openOfferCount = (): Promise<number> => {
    const now = clock.now()
    if (counted && Math.abs(now.getTime() - counted.at) < countLastsMs) return counted.count
    const count = countOffersOpenAt(db, now)
    counted = { at: now.getTime(), count }
    count.catch(() => {
      counted = undefined
    })
    return count
  }
  const features = {
    ...{ alerts: true, feeds: true, recruiting: true },
    reactivation: !policy.applications.isWithdrawalFinal,
  }
  return async () => ({ policy, features, languages: [...locales], openOfferCount: await openOfferCount() })
}
