import type { AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { stopAlertRow } from './alerts.repository.ts'

/** X6: an alert that is stopped already stays so; its search is kept. */
export const stopAlert = async (
  { db, clock, tickets }: Pick<Dependencies, 'db' | 'clock' | 'tickets'>,
  { ticket }: { ticket: string },
): Promise<{ name: string }> => {
  const id = await tickets.read('stop-alert', ticket, clock.now())
  const stopped = id === null ? undefined : await stopAlertRow(db, id as AlertId)
  if (!stopped) throw problem('token-not-valid')
  return stopped
}
