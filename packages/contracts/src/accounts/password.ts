import * as z from 'zod/mini'
import type { Policy } from '../policy/policy.ts'
import { boundedByPolicy } from '../policy/policy-bounds.ts'

export const passwordFaults = [
  'password-too-short',
  'password-too-long',
  'password-needs-special',
  'password-forbidden-character',
  'password-ill-formed',
  'password-too-common',
  'password-contains-context',
] as const
export type PasswordFault = (typeof passwordFaults)[number]

/**
 * A8.3: what is wrong with a password, as far as can be told without a word list; the server adds `password-too-common`
 * and `password-contains-context`. Length counts characters, not UTF-16 units. A special character is neither letter nor digit.
 */
export const passwordFaultsOf = (password: string, policy: Policy['password']): PasswordFault[] => {
  const length = [...password].length
  const faults: PasswordFault[] = []
  if (length < policy.minLength) faults.push('password-too-short')
  if (length > policy.maxLength) faults.push('password-too-long')
  if (!/[^\p{L}\p{N}\s]/u.test(password)) faults.push('password-needs-special')
  if ([...policy.forbiddenCharacters].some((character) => password.includes(character)))
    faults.push('password-forbidden-character')
  // Not isWellFormed(), which Firefox 115 does not know.
  if (/\p{Surrogate}/u.test(password)) faults.push('password-ill-formed')
  return faults
}

/** 0 (unacceptable) to 4 (long and varied): what the meter shows. Advice only. */
export const passwordStrength = (password: string, policy: Policy['password']): 0 | 1 | 2 | 3 | 4 => {
  if (passwordFaultsOf(password, policy).length > 0) return 0
  const length = [...password].length
  const variety = new Set(password.toLowerCase()).size
  if (variety < 5) return 1
  if (length < policy.advisedLength) return 2
  return length < policy.advisedLength + 6 ? 3 : 4
}

/** Bounded against abuse here; the rules above decide, and give each fault its own text. */
const boundedPassword = () => z.string().check(z.minLength(1), z.maxLength(1000))

export const passwordSchema = boundedPassword()

/** One that is chosen now: those of before may be of another policy. */
export const newPasswordSchema = boundedByPolicy(boundedPassword(), ({ password: { minLength, maxLength } }) => ({
  minLength,
  maxLength,
}))
