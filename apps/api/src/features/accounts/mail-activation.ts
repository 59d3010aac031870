import type { Dependencies } from '#api/dependencies.ts'
import { hashToken, newToken } from '#api/platform/auth/session-token.ts'
import type { Database } from '#api/platform/db/database.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { replaceToken, type TokenPurpose } from './account-tokens.repository.ts'
import { activationMail, invitationMail } from './accounts.mails.ts'
import type { AccountRow } from './accounts.repository.ts'

const hour = 3_600_000

/** A new link in a mail, in the account's language; the one before no longer works. */
export const mailActivation = async (
  { jobs, clock, policy, publicUrl }: Pick<Dependencies, 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  tx: Database,
  { account, purpose, next }: { account: AccountRow; purpose: TokenPurpose; next: string | null },
): Promise<void> => {
  const token = newToken()
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + policy.activation.validHours * hour)
  await replaceToken(tx, {
    tokenHash: hashToken(token),
    accountId: account.id,
    purpose,
    next,
    createdAt: now,
    expiresAt,
  })
  const write = purpose === 'activation' ? activationMail : invitationMail
  const mail = write({ policy, publicUrl, locale: account.locale }, account.email, { token, expiresAt })
  await queueMail({ jobs, clock }, tx, { ...mail, accountId: account.id })
}
