import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dependencies } from './dependencies.ts'
import { accountsJobs } from './features/accounts/accounts.jobs.ts'
import { alertsJobs } from './features/alerts/alerts.jobs.ts'
import { documentsJobs } from './features/documents/documents.jobs.ts'
import { locateOffers } from './features/offers/locate-offers.ts'
import { offersJobs } from './features/offers/offers.jobs.ts'
import { reindexOffers } from './features/offers/reindex-offers.ts'
import { beginReadingPositions, readTowns } from './features/places/places.public.ts'
import { ensureTaxonomies } from './features/taxonomies/ensure-taxonomies.ts'
import { createAttemptKey } from './platform/auth/attempt-key.ts'
import { createPasswordHasher } from './platform/auth/password-hasher.ts'
import { createTickets } from './platform/auth/tickets.ts'
import { systemClock } from './platform/clock/clock.ts'
import type { Config } from './platform/config/config.ts'
import { readPolicy } from './platform/config/policy-file.ts'
import { readPepper } from './platform/config/secrets.ts'
import { openDatabase } from './platform/db/database.ts'
import { createFileScanner } from './platform/files/antivirus.ts'
import { housekeepingHandler } from './platform/jobs/housekeeping.ts'
import { type JobQueue, openJobQueue } from './platform/jobs/jobs.ts'
import { createLogger } from './platform/log/logger.ts'
import { smtpMailer } from './platform/mail/mailer.ts'
import { sendMailsHandler } from './platform/mail/outbox.ts'
import { fileSystemStorage } from './platform/storage/file-system-storage.ts'

export type RunningPortal = {
  readonly deps: Dependencies
  readonly jobs: JobQueue
  /** Background work; a command that only writes leaves it to the portal. */
  readonly startJobs: () => Promise<void>
  /** What would keep the start waiting, and is needed sooner or later. */
  readonly readAhead: () => void
  readonly close: () => Promise<void>
}

/** The real world, plugged in here and nowhere else. `databaseUrl` is the embedded server's or the employer's. */
export const compose = async (config: Config, databaseUrl: string): Promise<RunningPortal> => {
  const log = createLogger(config.LOG_LEVEL)
  const policy = await readPolicy(config.POLICY_FILE)
  const publicUrl = (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, '')
  const database = openDatabase(databaseUrl, { max: config.DATABASE_POOL, timeoutMs: config.DATABASE_TIMEOUT_MS })
  // Read while the database works.
  await Promise.all([database.migrate(), readTowns()])
  const jobs = await openJobQueue(databaseUrl, log)
  const quarantineDirectory = join(config.DATA_DIR, 'quarantine')
  await mkdir(quarantineDirectory, { recursive: true, mode: 0o700 })
  const mailer = smtpMailer(config.SMTP_URL ?? `smtp://127.0.0.1:${config.SMTP_PORT}`, new URL(publicUrl).hostname)

  const pepper = await readPepper(config)
  const deps: Dependencies = {
    db: database.db,
    clock: systemClock,
    policy,
    publicUrl,
    limits: config,
    passwords: createPasswordHasher({
      pepper,
      cost: config.BCRYPT_COST,
      atOnce: config.PASSWORD_HASHES_AT_ONCE,
      waiting: config.PASSWORD_HASHES_WAITING,
    }),
    attemptKey: createAttemptKey(pepper),
    tickets: createTickets(pepper, publicUrl),
    jobs,
    storage: fileSystemStorage(join(config.DATA_DIR, 'files')),
    scanner: createFileScanner(config.CLAMD_SOCKET),
    quarantineDirectory,
    log,
  }
  await ensureTaxonomies(deps)
  await reindexOffers(deps)
  await locateOffers(deps)

  return {
    deps,
    jobs,
    startJobs: () =>
      jobs.work([
        sendMailsHandler({ ...deps, mailer, from: policy.employer.mailFrom }),
        housekeepingHandler(deps),
        ...offersJobs(deps),
        ...accountsJobs(deps),
        ...documentsJobs(deps),
        ...alertsJobs(deps),
      ]),
    readAhead: beginReadingPositions,
    close: async () => {
      await jobs.close()
      mailer.close()
      await database.close()
    },
  }
}
