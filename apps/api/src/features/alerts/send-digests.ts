import type { Dependencies } from '#api/dependencies.ts'
import { describeCriteria, findNewOffers } from '#api/features/offers/new-offers.public.ts'
import { nameError } from '#api/platform/log/describe-error.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { nextDigest } from './alert-times.ts'
import { digestMail } from './alerts.mails.ts'
import { claimAlert, findDueAlert, type WritingAlert } from './alerts.repository.ts'
import { stopTicket } from './stop-ticket.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs' | 'tickets' | 'log'>

/** Said one by one; the others are counted. */
const mostOffers = 20
const retryMs = 3_600_000
/** What is being written just now bears its time before it can be seen: it waits for the next digest, or nobody would tell it. */
const settledMs = 60_000

/** A7.5: everyone who is due gets what is new, once, and nothing when nothing is. */
export const sendDigests = async (tools: Tools): Promise<void> => {
  const { db, clock, log } = tools
  const startedAt = clock.now()
  for (;;) {
    const alert = await findDueAlert(db, startedAt)
    if (!alert) return
    try {
      await sendDigest(tools, alert)
    } catch (error) {
      // One that cannot be answered does not keep the others waiting: it comes again later.
      log.error({ alert: alert.id, reason: nameError(error) }, 'alert failed')
      await claimAlert(db, alert, { nextDigestAt: new Date(startedAt.getTime() + retryMs) })
    }
  }
}

const sendDigest = async (tools: Tools, alert: WritingAlert): Promise<void> => {
  const { db, clock, policy, jobs } = tools
  const now = clock.now()
  const until = new Date(now.getTime() - settledMs)
  const span = { since: alert.watchedSince, until }
  // What is not looked at now is looked at next time, and nothing twice.
  const watchedSince = until > alert.watchedSince ? until : alert.watchedSince
  const { offers, total } = await findNewOffers(tools, alert.criteria, { ...span, limit: mostOffers })
  const nextDigestAt = nextDigest(alert.frequency, policy.timeZone, now)
  if (total === 0) {
    await claimAlert(db, alert, { watchedSince, nextDigestAt })
    return
  }
  const description = await describeCriteria(tools, alert.criteria)
  const ticket = await stopTicket(tools, alert.id)
  await db.transaction(async (tx) => {
    const isOurs = await claimAlert(tx, alert, { watchedSince, nextDigestAt, lastMailAt: now })
    if (!isOurs) return
    const mail = digestMail(tools, { alert, ticket }, { offers, total, description })
    await queueMail({ jobs, clock }, tx, { ...mail, accountId: alert.candidateId })
  })
}
