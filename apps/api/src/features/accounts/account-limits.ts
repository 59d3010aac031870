import type { Dependencies } from '#api/dependencies.ts'
import { uncountAttempt } from '#api/platform/auth/attempts.repository.ts'
import { addressPrefix, hasAttemptLeft, limitAttempts } from '#api/platform/auth/attempts.ts'

const hour = 3600
const quarter = 900
const mailsPerHour = 5

/** Registrations and resends: what makes us write to somebody. One that fails, as in a full queue, wrote to nobody: not counted. */
export const limitMailsAskedFrom = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>,
  address: string,
  write: () => Promise<void>,
): Promise<void> => {
  const key = `accounts:${addressPrefix(address)}`
  await limitAttempts(deps, { key, limit: deps.limits.REGISTRATIONS_PER_HOUR, windowSeconds: hour })
  await write().catch(async (error) => {
    await uncountAttempt(deps.db, deps.attemptKey(key))
    throw error
  })
}

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
