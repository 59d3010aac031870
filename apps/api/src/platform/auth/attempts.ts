import type { Dependencies } from '#api/dependencies.ts'
import { problem } from '../http/problem-error.ts'
import { countAttempt } from './attempts.repository.ts'

/** IPv4 by /24, IPv6 by /56: what one subscriber can move in. */
export const addressPrefix = (address: string): string => {
  const plain = address.replace(/^::ffff:/, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  return plain.split(':').slice(0, 3).join(':') + (plain.split(':')[3]?.slice(0, 2) ?? '')
}

/** Throws `too-many-requests` with the seconds left, once `limit` is passed in the window. */
export const limitAttempts = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { key, limit, windowSeconds }: { key: string; limit: number; windowSeconds: number },
): Promise<void> => {
  const now = clock.now()
  const { count, windowEndsAt } = await countAttempt(db, { key, windowSeconds, now })
  if (count > limit)
    throw problem('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000)),
    })
}
