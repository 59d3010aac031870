import type { Alert, AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findAlert } from './alerts.repository.ts'
import { describeAlert } from './describe-alert.ts'

export const getAlert = async (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId, alertId }: { candidateId: string; alertId: AlertId },
): Promise<Alert> => {
  const alert = await findAlert(db, candidateId, alertId)
  if (!alert) throw problem('alert-not-found')
  return describeAlert({ db }, alert)
}
