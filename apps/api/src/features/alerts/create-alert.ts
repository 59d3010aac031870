import type { Alert, AlertCriteria, AlertFrequency, AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { lockCandidate } from '#api/features/accounts/accounts.public.ts'
import { newId } from '#api/platform/db/id.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { monthsLater, nextDigest } from './alert-times.ts'
import { countAlerts, insertAlert, type StoredAlert } from './alerts.repository.ts'
import { describeAlert } from './describe-alert.ts'

type NewAlert = {
  candidateId: string
  name: string
  criteria: AlertCriteria
  frequency: AlertFrequency
  active: boolean
}

/** A7, B16: it tells what comes after it was made. */
export const createAlert = async (
  { db, clock, policy }: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  { active, ...wanted }: NewAlert,
): Promise<Alert> => {
  const now = clock.now()
  const alert: StoredAlert = {
    ...wanted,
    id: newId() as AlertId,
    isActive: active,
    createdAt: now,
    watchedSince: now,
    nextDigestAt: active ? nextDigest(wanted.frequency, policy.timeZone, now) : null,
    lastMailAt: null,
    expiresAt: monthsLater(now, policy.alerts.validMonths),
    endAnnouncedAt: null,
  }
  await db.transaction(async (tx) => {
    await lockCandidate(tx, alert.candidateId)
    if ((await countAlerts(tx, alert.candidateId)) >= policy.alerts.maximumCount) throw problem('alerts-full')
    await insertAlert(tx, alert)
  })
  return describeAlert({ db }, alert)
}
