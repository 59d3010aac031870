import { type PasswordFault, passwordFaultsOf } from '@portal/contracts/accounts/password'
import type { Policy } from '@portal/contracts/policy/policy'
import { problem } from '#api/platform/http/problem-error.ts'
import { foldWord, isCommonPassword } from './common-password.ts'

type Owner = { readonly email: string; readonly firstName: string; readonly lastName: string }

/** Shorter ones stand in too many other words. */
const shortestWord = 4

const wordsOf = (...texts: string[]): string[] =>
  texts.flatMap((text) => foldWord(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= shortestWord)

/** What whoever guesses tries first (ASVS 6.1.2): the person's names and address, the employer's and the portal's. */
const containsContext = (password: string, { employer }: Policy, { email, firstName, lastName }: Owner): boolean => {
  const localPart = email.slice(0, email.lastIndexOf('@'))
  const words = wordsOf(
    localPart,
    firstName,
    lastName,
    ...Object.values(employer.name),
    ...Object.values(employer.portalName),
  )
  const folded = foldWord(password)
  return words.some((word) => folded.includes(word))
}

/** A8.3: what is wrong with a password somebody chooses, word list and context included. */
const chosenPasswordFaults = (password: string, policy: Policy, owner: Owner): PasswordFault[] => {
  const faults = passwordFaultsOf(password, policy.password)
  if (isCommonPassword(password)) faults.push('password-too-common')
  if (containsContext(password, policy, owner)) faults.push('password-contains-context')
  return faults
}

export const requireGoodPassword = (password: string, policy: Policy, owner: Owner): void => {
  const faults = chosenPasswordFaults(password, policy, owner)
  if (faults.length > 0)
    throw problem('validation-failed', { errors: faults.map((code) => ({ pointer: '#/password', code })) })
}
