import type { Dependencies } from '#api/dependencies.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { endingMail } from './alerts.mails.ts'
import { claimAlert, endExpiredAlerts, findEndingAlert } from './alerts.repository.ts'
import { stopTicket } from './stop-ticket.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs' | 'tickets'>

const dayMs = 86_400_000

/** E4.3: an alert that ends is announced, and never ends sooner than announced; afterwards it is a saved search. */
export const endAlerts = async (tools: Tools): Promise<void> => {
  const { db, clock, policy, jobs } = tools
  const now = clock.now()
  await endExpiredAlerts(db, now)
  const soon = new Date(now.getTime() + policy.alerts.renewalNoticeDays * dayMs)
  for (;;) {
    const alert = await findEndingAlert(db, soon)
    if (!alert) return
    const expiresAt = alert.expiresAt > soon ? alert.expiresAt : soon
    const ticket = await stopTicket(tools, alert.id)
    await db.transaction(async (tx) => {
      if (!(await claimAlert(tx, alert, { endAnnouncedAt: now, expiresAt }))) return
      const mail = endingMail(tools, { alert, ticket }, expiresAt)
      await queueMail({ jobs, clock }, tx, { ...mail, accountId: alert.candidateId })
    })
  }
}
