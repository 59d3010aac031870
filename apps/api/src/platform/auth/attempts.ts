import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '../http/problem-error.ts'
import { countAttempt, countSpacedAttempt } from './attempts.repository.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'attemptKey'>
type Limit = { key: string; limit: number; windowSeconds: number }

/** The eight groups of an IPv6 address, four digits each, whatever it leaves out. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const first = head.split(':').filter(Boolean)
  const last = (tail ?? '').split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last].map((group) => group.padStart(4, '0'))
}

/** IPv4 by /24, IPv6 by /56: what one subscriber can move in. */
export const addressPrefix = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  return groupsOf(plain.toLowerCase()).join('').slice(0, 14)
}

const secondsUntil = (instant: Date, now: Date): number =>
  Math.max(1, Math.ceil((instant.getTime() - now.getTime()) / 1000))

/** Counts one more; false once `limit` is passed in the window. For what must not show whether it was. */
export const hasAttemptLeft = async (
  { db, clock, attemptKey }: Tools,
  { key, limit, windowSeconds }: Limit,
): Promise<boolean> => {
  const { count } = await countAttempt(db, { keyHash: attemptKey(key), windowSeconds, now: clock.now() })
  return count <= limit
}

/** Throws `too-many-requests` with the seconds left, once `limit` is passed in the window. */
export const limitAttempts = async (
  { db, clock, attemptKey }: Tools,
  { key, limit, windowSeconds }: Limit,
): Promise<void> => {
  const now = clock.now()
  const { count, windowEndsAt } = await countAttempt(db, { keyHash: attemptKey(key), windowSeconds, now })
  if (count > limit) throw problem('too-many-requests', { retryAfterSeconds: secondsUntil(windowEndsAt, now) })
}

/** From the `free`-th attempt on each wait is twice the one before, up to `windowSeconds`; a window without any forgets. */
export const spaceAttempts = async (
  { db, clock, attemptKey }: Tools,
  { key, free, windowSeconds }: { key: string; free: number; windowSeconds: number },
): Promise<void> => {
  const now = clock.now()
  const attempt = {
    keyHash: attemptKey(key),
    free,
    windowSeconds: 2 * windowSeconds,
    longestSeconds: windowSeconds,
    now,
  }
  const { isAllowed, notBefore } = await countSpacedAttempt(db, attempt)
  if (!isAllowed) throw problem('too-many-requests', { retryAfterSeconds: secondsUntil(notBefore ?? now, now) })
}
