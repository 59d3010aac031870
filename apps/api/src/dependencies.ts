import type { Policy } from '@portal/contracts/policy/policy'
import type { AttemptKey } from './platform/auth/attempt-key.ts'
import type { PasswordHasher } from './platform/auth/password-hasher.ts'
import type { Tickets } from './platform/auth/tickets.ts'
import type { Clock } from './platform/clock/clock.ts'
import type { Config } from './platform/config/config.ts'
import type { Database } from './platform/db/database.ts'
import type { FileScanner } from './platform/files/antivirus.ts'
import type { Jobs } from './platform/jobs/jobs.ts'
import type { Logger } from './platform/log/logger.ts'
import type { FileStorage } from './platform/storage/storage.ts'

/** Everything a use case may reach for: built once in composition.ts, faked in tests. */
export type Dependencies = {
  readonly db: Database
  readonly clock: Clock
  readonly policy: Policy
  /** No trailing slash: links in mails, canonical addresses, the origin of requests. */
  readonly publicUrl: string
  readonly limits: Pick<
    Config,
    | 'SIGN_IN_ATTEMPTS'
    | 'ADDRESS_ATTEMPTS'
    | 'OVERALL_ATTEMPTS'
    | 'REGISTRATIONS_PER_HOUR'
    | 'UPLOADS_PER_HOUR'
    | 'SEARCHES_PER_MINUTE'
  >
  readonly passwords: PasswordHasher
  readonly attemptKey: AttemptKey
  readonly tickets: Tickets
  readonly jobs: Jobs
  readonly storage: FileStorage
  readonly scanner: FileScanner
  /** Absolute path of the directory where uploads wait while they are inspected. */
  readonly quarantineDirectory: string
  readonly log: Logger
}
