import { createHmac } from 'node:crypto'
import bcrypt from 'bcrypt'
import { problem } from '../http/problem-error.ts'

export type PasswordHasher = {
  readonly scheme: string
  hash(password: string): Promise<string>
  /** A hash of null takes as long as a real one and is never right: time tells nothing (ASVS 6.3.8). */
  verify(password: string, hash: string | null): Promise<boolean>
}

/**
 * NFKC, HMAC-SHA384 with the pepper, base64 (64 characters: bcrypt cuts at 72 bytes), then bcrypt. At most `atOnce` are
 * computed together and `waiting` wait; beyond that 503, since hashing would take the whole machine (ASVS 15.2.2).
 */
export const createPasswordHasher = ({
  pepper,
  cost,
  atOnce,
  waiting,
}: {
  pepper: string
  cost: number
  atOnce: number
  waiting: number
}): PasswordHasher => {
  const queue: (() => void)[] = []
  let running = 0

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw problem('service-busy', { retryAfterSeconds: 5 })
      // The place is handed over, not freed: nobody slips in between.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }

  const prepare = (password: string) => createHmac('sha384', pepper).update(password.normalize('NFKC')).digest('base64')
  const decoy = bcrypt.hash(prepare('nobody has this one'), cost)

  return {
    scheme: `bcrypt-${cost}-hmac-sha384`,
    hash: (password) => inTurn(() => bcrypt.hash(prepare(password), cost)),
    verify: (password, hash) =>
      inTurn(async () => {
        const isRight = await bcrypt.compare(prepare(password), hash ?? (await decoy))
        return isRight && hash !== null
      }),
  }
}
