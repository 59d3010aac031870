import type { AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { deleteAlertRow } from './alerts.repository.ts'

export const deleteAlert = async (
  { db }: Pick<Dependencies, 'db'>,
  { candidateId, alertId }: { candidateId: string; alertId: AlertId },
): Promise<void> => {
  if (!(await deleteAlertRow(db, candidateId, alertId))) throw problem('alert-not-found')
}
