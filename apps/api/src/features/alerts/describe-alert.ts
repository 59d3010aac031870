import type { Alert } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { describeCriteria } from '#api/features/offers/new-offers.public.ts'
import type { StoredAlert } from './alerts.repository.ts'

/** An alert as its owner sees it. */
export const describeAlert = async (deps: Pick<Dependencies, 'db'>, alert: StoredAlert): Promise<Alert> => ({
  id: alert.id,
  name: alert.name,
  criteria: alert.criteria,
  description: await describeCriteria(deps, alert.criteria),
  frequency: alert.frequency,
  active: alert.isActive,
  createdAt: alert.createdAt.toISOString(),
  expiresAt: alert.expiresAt.toISOString(),
  nextDigestAt: alert.nextDigestAt?.toISOString() ?? null,
  lastMailAt: alert.lastMailAt?.toISOString() ?? null,
})
