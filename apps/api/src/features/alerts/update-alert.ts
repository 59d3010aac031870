import { isDeepStrictEqual } from 'node:util'
import type { Alert, AlertCriteria, AlertFrequency, AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { monthsLater, nextDigest } from './alert-times.ts'
import { lockAlert, type StoredAlert, updateAlertRow } from './alerts.repository.ts'
import { describeAlert } from './describe-alert.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy'>
type Named = { candidateId: string; alertId: AlertId }
type Change = {
  name?: string | undefined
  criteria?: AlertCriteria | undefined
  frequency?: AlertFrequency | undefined
  active?: boolean | undefined
}

/** What is watched for anew is watched from now on: nobody gets at once what they saw while choosing it. */
const changed = (
  { clock, policy }: Tools,
  alert: StoredAlert,
  change: Change & { isRenewed?: boolean },
): StoredAlert => {
  const now = clock.now()
  const { name = alert.name, criteria = alert.criteria, frequency = alert.frequency, active = alert.isActive } = change
  const starts = active && !alert.isActive
  const isOther = starts || !isDeepStrictEqual(criteria, alert.criteria)
  const isTimedAnew = starts || frequency !== alert.frequency
  const next = isTimedAnew ? nextDigest(frequency, policy.timeZone, now) : alert.nextDigestAt
  return {
    ...alert,
    ...{ name, criteria, frequency, isActive: active },
    nextDigestAt: active ? next : null,
    ...(isOther && { watchedSince: now }),
    ...((starts || change.isRenewed) && {
      expiresAt: monthsLater(now, policy.alerts.validMonths),
      endAnnouncedAt: null,
    }),
  }
}

const change = async (tools: Tools, { candidateId, alertId }: Named, wanted: Change & { isRenewed?: boolean }) => {
  const { db } = tools
  const alert = await db.transaction(async (tx) => {
    const found = await lockAlert(tx, candidateId, alertId)
    if (!found) throw problem('alert-not-found')
    const { id, candidateId: _, createdAt: __, ...columns } = changed(tools, found, wanted)
    await updateAlertRow(tx, id, columns)
    return { ...found, ...columns }
  })
  return describeAlert({ db }, alert)
}

/** A7.4, B16: switched on again, it writes for as long as a new one. */
export const updateAlert = (tools: Tools, { candidateId, alertId, ...wanted }: Named & Change): Promise<Alert> =>
  change(tools, { candidateId, alertId }, wanted)

/** E4.3: an alert that has ended starts again. */
export const renewAlert = (tools: Tools, alert: Named): Promise<Alert> =>
  change(tools, alert, { active: true, isRenewed: true })
