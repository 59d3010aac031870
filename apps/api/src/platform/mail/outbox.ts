import type { Clock } from '../clock/clock.ts'
import type { Database } from '../db/database.ts'
import type { JobHandler, Jobs } from '../jobs/jobs.ts'
import { nameError } from '../log/describe-error.ts'
import type { Mailer } from './mailer.ts'
import { insertMail, lockUnsentMail, type Mail, markMailFailed, markMailSent } from './mails.repository.ts'

const sendMailsJob = 'send-mails'

/** Give it the transaction of the change it tells about: both happen, or neither. `accountId` null: to the employer's own desk. */
export const queueMail = async (
  { jobs, clock }: { jobs: Jobs; clock: Clock },
  tx: Database,
  mail: Mail & { readonly accountId: string | null },
): Promise<void> => {
  const mailId = await insertMail(tx, { ...mail, createdAt: clock.now() })
  await jobs.enqueue(tx, sendMailsJob, { mailId })
}

/** Sends what the outbox holds. One that fails does not hold up the others: it is tried again with the batch. */
export const sendMailsHandler = (deps: {
  db: Database
  clock: Clock
  mailer: Mailer
  from: string
}): JobHandler<{ mailId: string }> => ({
  name: sendMailsJob,
  batchSize: 10,
  handle: async (batch) => {
    const failures: string[] = []
    for (const { mailId } of batch) {
      const failure = await sendOne(deps, mailId).catch(nameError)
      if (failure !== null) failures.push(failure)
    }
    if (failures.length > 0)
      throw new Error(`${failures.length} of ${batch.length} mails were not sent: ${[...new Set(failures)].join('; ')}`)
  },
})

/** The server's own words may quote the address, and so do its error's properties: only its code is kept. */
const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown')

/** Null when there is nothing left to do, else the code of what went wrong. */
const sendOne = async (
  { db, clock, mailer, from }: { db: Database; clock: Clock; mailer: Mailer; from: string },
  mailId: string,
): Promise<string | null> =>
  await db.transaction(async (tx) => {
    const mail = await lockUnsentMail(tx, mailId)
    if (!mail) return null
    try {
      await mailer.send({ ...mail, from })
      await markMailSent(tx, mailId, clock.now())
      return null
    } catch (error) {
      const code = codeOf(error)
      await markMailFailed(tx, mailId, code)
      return code
    }
  })
