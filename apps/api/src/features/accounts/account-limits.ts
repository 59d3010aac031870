import type { Dependencies } from '#api/dependencies.ts'
import { uncountAttempt } from '#api/platform/auth/attempts.repository.ts'
import { addressPrefix, hasAttemptLeft, limitAttempts } from '#api/platform/auth/attempts.ts'
import { ProblemError } from '#api/platform/http/problem-error.ts'

const hour = 3600
const quarter = 900
const mailsPerHour = 5

type Tools = Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>
type Limit = { readonly key: string; readonly limit: number; readonly windowSeconds: number }

const isRefusal = (error: unknown): boolean => error instanceof ProblemError && error.code !== 'service-busy'

/** Does what is limited. When it fails rather than being refused, as in a full queue, nothing was done: it is not counted. */
const doLimited = async <T>(deps: Tools, limit: Limit, work: () => Promise<T>): Promise<T> => {
  await limitAttempts(deps, limit)
  return work().catch(async (error) => {
    if (!isRefusal(error)) await uncountAttempt(deps.db, deps.attemptKey(limit.key))
    throw error
  })
}

/** Registrations and resends: what makes us write to somebody. */
export const limitMailsAskedFrom = (deps: Tools, address: string, write: () => Promise<void>): Promise<void> => {
  const key = `accounts:${addressPrefix(address)}`
  return doLimited(deps, { key, limit: deps.limits.REGISTRATIONS_PER_HOUR, windowSeconds: hour }, write)
}

/** For known and unknown addresses alike: nobody's mailbox is flooded, and the silence tells nothing. */
export const mayMail = (deps: Omit<Tools, 'limits'>, emailKey: string): Promise<boolean> =>
  hasAttemptLeft(deps, { key: `account-mails:${emailKey}`, limit: mailsPerHour, windowSeconds: hour })

/** Mailed links tried from one place: hopeless to guess, but each try costs us something. */
export const limitLinksTriedFrom = <T>(deps: Tools, address: string, follow: () => Promise<T>): Promise<T> => {
  const key = `links:${addressPrefix(address)}`
  return doLimited(deps, { key, limit: deps.limits.ADDRESS_ATTEMPTS, windowSeconds: quarter }, follow)
}
