import type { Role } from '@portal/contracts/http/endpoint'
import type { Locale } from '@portal/contracts/i18n/message'
import type { Dependencies } from '#api/dependencies.ts'
import { endSessionsOf } from '#api/platform/auth/sessions.repository.ts'
import type { Database } from '#api/platform/db/database.ts'
import { deleteAccountTokens } from './account-tokens.repository.ts'
import {
  type AccountRow,
  findAccountById,
  listAccountsByRole,
  lockAccountForWhatIsKept,
  updateAccount,
} from './accounts.repository.ts'
import { type Invitation, inviteAccount } from './invite-account.ts'

/** What other features may know of an account: neither hash nor question. */
export type Account = {
  readonly id: string
  readonly role: Role
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly locale: Locale
  /** Activated, and not disabled. */
  readonly isActive: boolean
  readonly isDisabled: boolean
}

const accountOf = ({ id, role, email, firstName, lastName, locale, activatedAt, disabledAt }: AccountRow): Account => ({
  id,
  role,
  email,
  firstName,
  lastName,
  locale,
  isActive: activatedAt !== null && disabledAt === null,
  isDisabled: disabledAt !== null,
})

export const findAccount = async (db: Database, id: string): Promise<Account | undefined> => {
  const row = await findAccountById(db, id)
  return row && accountOf(row)
}

/**
 * What is kept for one candidate changes one change at a time: limits and defaults are about all of it, and a row cannot be
 * locked before it exists.
 */
export const lockCandidate = (tx: Database, id: string): Promise<void> => lockAccountForWhatIsKept(tx, id)

export const findAccountsOfRole = async (db: Database, role: Role): Promise<Account[]> =>
  (await listAccountsByRole(db, role)).map(accountOf)

/** For recruiters and administrators, in the caller's transaction; see {@link inviteAccount}. */
export const createInvitedAccount = (
  deps: Pick<Dependencies, 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  tx: Database,
  invitation: Invitation,
): ReturnType<typeof inviteAccount> => inviteAccount(deps, tx, invitation)

/** Signs the person out everywhere at once, and kills the links mailed to them. */
export const disableAccount = async (tx: Database, id: string, now: Date): Promise<void> => {
  await updateAccount(tx, id, { disabledAt: now })
  await deleteAccountTokens(tx, id)
  await endSessionsOf(tx, id)
}

export const enableAccount = (tx: Database, id: string): Promise<void> => updateAccount(tx, id, { disabledAt: null })
