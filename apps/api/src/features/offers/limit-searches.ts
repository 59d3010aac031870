import type { Dependencies } from '#api/dependencies.ts'
import { addressPrefix } from '#api/platform/auth/attempts.ts'
import { problem } from '#api/platform/http/problem-error.ts'

const windowMs = 60_000

/**
 * At most so many searches a minute from one address. Counted in this process: a search writes nothing, so a counter in the
 * database would cost more than what it protects; each process then has its own, and a load balancer's clients more room.
 */
export const createSearchLimit = ({ clock, limits }: Pick<Dependencies, 'clock' | 'limits'>) => {
  let startedAt = 0
  const counts = new Map<string, number>()
  return (address: string): void => {
    const now = clock.now().getTime()
    if (now - startedAt >= windowMs || now < startedAt) {
      startedAt = now
      counts.clear()
    }
    const key = addressPrefix(address)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > limits.SEARCHES_PER_MINUTE)
      throw problem('too-many-requests', { retryAfterSeconds: Math.ceil((startedAt + windowMs - now) / 1000) })
  }
}
