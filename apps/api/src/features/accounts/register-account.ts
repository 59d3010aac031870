import type { registerEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import { returnPath } from '@portal/contracts/accounts/return-path'
import type { EndpointRequest } from '@portal/contracts/http/endpoint'
import type { Dependencies } from '#api/dependencies.ts'
import type { Database } from '#api/platform/db/database.ts'
import { newId } from '#api/platform/db/id.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { limitMailsAskedFrom, mayMail } from './account-limits.ts'
import { alreadyRegisteredMail } from './accounts.mails.ts'
import {
  type AccountRow,
  insertAccountUnlessTaken,
  lockAccountByEmailKey,
  type NewAccount,
  updateAccount,
} from './accounts.repository.ts'
import { requireGoodPassword } from './chosen-password.ts'
import { emailKeyOf } from './email-key.ts'
import { mailActivation } from './mail-activation.ts'
import { plainAnswer } from './security-answer.ts'

type Registration = EndpointRequest<typeof registerEndpoint>['body']
type Tools = Pick<
  Dependencies,
  'db' | 'clock' | 'attemptKey' | 'policy' | 'publicUrl' | 'limits' | 'passwords' | 'jobs'
>

/** The same answer, the same two hashes and one mail, whether or not the address has an account (ASVS 6.3.8). */
export const registerAccount = async (
  deps: Tools,
  registration: Registration,
  { address }: Pick<HttpContext, 'address'>,
): Promise<{ status: 'accepted' }> => {
  requireGoodPassword(registration.password, deps.policy, registration)
  await limitMailsAskedFrom(deps, address, () => hashAndEnter(deps, registration))
  return { status: 'accepted' }
}

const hashAndEnter = async (deps: Tools, registration: Registration): Promise<void> => {
  const { db, clock, passwords } = deps
  const { email, firstName, lastName, locale, securityQuestion } = registration
  const passwordHash = await passwords.hash(registration.password)
  const securityAnswerHash = await passwords.hash(plainAnswer(registration.securityAnswer))
  const now = clock.now()
  const account: NewAccount = {
    id: newId(),
    role: 'candidate',
    email,
    emailKey: emailKeyOf(email),
    passwordHash,
    passwordScheme: passwords.scheme,
    firstName,
    lastName,
    locale,
    securityQuestion,
    securityAnswerHash,
    termsAcceptedAt: now,
    createdAt: now,
  }
  await db.transaction(async (tx) => {
    if (await mayMail({ ...deps, db: tx }, account.emailKey))
      await enter(deps, tx, account, returnPath(registration.next) ?? null)
  })
}

const enter = async (deps: Tools, tx: Database, account: NewAccount, next: string | null): Promise<void> => {
  const inserted = await insertAccountUnlessTaken(tx, account)
  const known = inserted ?? (await lockAccountByEmailKey(tx, account.emailKey))
  if (!known) throw new Error('an address was taken and free at the same time')
  if (inserted) return mailActivation(deps, tx, { account: inserted, purpose: 'activation', next })
  // Staff were invited under this address: whoever registers with it must not choose their password.
  if (known.role !== 'candidate' && !known.activatedAt && !known.disabledAt)
    return mailActivation(deps, tx, { account: known, purpose: 'invitation', next: null })
  if (known.activatedAt || known.disabledAt) return mailAlreadyRegistered(deps, tx, known, next)
  // Nobody has shown the address to be theirs yet: the last registration counts, and only the newest link works.
  const { id: _, role: __, ...registration } = account
  await updateAccount(tx, known.id, registration)
  return mailActivation(deps, tx, {
    account: { ...known, email: account.email, locale: account.locale },
    purpose: 'activation',
    next,
    isAgain: true,
  })
}

const mailAlreadyRegistered = async (
  { jobs, clock, policy, publicUrl }: Tools,
  tx: Database,
  { id, email, locale }: AccountRow,
  next: string | null,
): Promise<void> => {
  const mail = alreadyRegisteredMail({ policy, publicUrl, locale }, email, next)
  await queueMail({ jobs, clock }, tx, { ...mail, accountId: id })
}
