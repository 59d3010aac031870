import type { Dependencies } from '#api/dependencies.ts'
import { addressPrefix, hasAttemptLeft, limitAttempts } from '#api/platform/auth/attempts.ts'

const hour = 3600
const quarter = 900
const mailsPerHour = 5

/** Registrations and resends: what makes us write to somebody. */
export const limitMailsAskedFrom = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>,
  address: string,
): Promise<void> =>
  limitAttempts(deps, {
    key: `accounts:${addressPrefix(address)}`,
    limit: deps.limits.REGISTRATIONS_PER_HOUR,
    windowSeconds: hour,
  })

/** For known and unknown addresses alike: nobody's mailbox is flooded, and the silence tells nothing. */
export const mayMail = (deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey'>, emailKey: string): Promise<boolean> =>
  hasAttemptLeft(deps, { key: `account-mails:${emailKey}`, limit: mailsPerHour, windowSeconds: hour })

/** Mailed links tried from one place: hopeless to guess, but each try costs us something. */
export const limitLinksTriedFrom = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>,
  address: string,
): Promise<void> =>
  limitAttempts(deps, {
    key: `links:${addressPrefix(address)}`,
    limit: deps.limits.ADDRESS_ATTEMPTS,
    windowSeconds: quarter,
  })
