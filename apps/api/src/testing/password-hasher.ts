import { createPasswordHasher, type PasswordHasher } from '#api/platform/auth/password-hasher.ts'

export const testPepper = 'pepper of the tests'

/** The real one, but quick. */
export const createTestHasher = (changes: { cost?: number; atOnce?: number; waiting?: number } = {}): PasswordHasher =>
  createPasswordHasher({ pepper: testPepper, cost: 4, atOnce: 2, waiting: 100, ...changes })

/** Somebody else has every place, and every place in the queue. */
export const fullHasher = createTestHasher({ atOnce: 0, waiting: 0 })
