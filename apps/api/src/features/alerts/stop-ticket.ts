import type { AlertId } from '@portal/contracts/alerts/alert'
import type { Dependencies } from '#api/dependencies.ts'
import { monthsLater } from './alert-times.ts'

/** Longer than anyone keeps such a mail; the alert itself may be renewed for longer than any of them. */
const validMonths = 24

export const stopTicket = ({ tickets, clock }: Pick<Dependencies, 'tickets' | 'clock'>, id: AlertId): Promise<string> =>
  tickets.issue('stop-alert', id, monthsLater(clock.now(), validMonths))
