import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Database } from '../db/database.ts'
import { nameError } from '../log/describe-error.ts'
import type { Logger } from '../log/logger.ts'

/** What runs in the background: `handle` gets the data of a batch, and throws to have all of it tried again. */
export type JobHandler<Data extends object = never> = {
  readonly name: string
  readonly batchSize?: number
  readonly handle: (batch: readonly Data[]) => Promise<void>
  /** A cron expression, in UTC, for what runs by itself. */
  readonly schedule?: string
  /** Once at every start too: what became due while nothing ran. */
  readonly runsAtStart?: true
}

export type Jobs = {
  /** Give it the transaction of the change: the job exists if and only if the change does. */
  readonly enqueue: (db: Database, name: string, data: object) => Promise<void>
}

export type JobQueue = Jobs & {
  readonly work: (handlers: readonly JobHandler[]) => Promise<void>
  /** Whether the queue answers. */
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
}

const deadLetters = 'dead-letters'

/** pg-boss on the same database. Failed jobs are tried again with growing pauses, then kept as dead letters. */
export const openJobQueue = async (url: string, log: Logger): Promise<JobQueue> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    max: 4,
    application_name: 'portal-jobs',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'))
  await boss.start()
  await boss.createQueue(deadLetters)

  const queues = new Map<string, Promise<void>>()
  const ensureQueue = (name: string): Promise<void> => {
    const queue =
      queues.get(name) ??
      boss.createQueue(name, {
        retryLimit: 12,
        retryDelay: 2,
        retryBackoff: true,
        retryDelayMax: 900,
        expireInSeconds: 300,
        // What a killed process was doing is taken up after ten seconds of silence, not after the five minutes above.
        heartbeatSeconds: 10,
        deadLetter: deadLetters,
      })
    queues.set(name, queue)
    return queue
  }

  return {
    enqueue: async (db, name, data) => {
      await ensureQueue(name)
      await boss.send(name, data, { db: fromDrizzle(db as Parameters<typeof fromDrizzle>[0], sql) })
    },
    work: async (handlers) => {
      for (const { name, batchSize = 20, handle, schedule, runsAtStart } of handlers) {
        await ensureQueue(name)
        await boss.work(name, { batchSize, pollingIntervalSeconds: 0.5 }, async (batch) => {
          try {
            await handle(batch.map(({ data }) => data as never))
          } catch (error) {
            log.error({ err: error, job: name }, 'job failed')
            // pg-boss keeps the whole of what is thrown: an error of SQL has its parameters, one of a mail its address.
            throw new Error(`${name} failed: ${nameError(error)}`)
          }
        })
        if (schedule) await boss.schedule(name, schedule, {})
        if (runsAtStart) await boss.send(name, {})
      }
    },
    isReady: () => boss.isInstalled(),
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
