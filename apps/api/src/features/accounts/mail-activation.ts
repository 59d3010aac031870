import type { Dependencies } from '#api/dependencies.ts'
import { hashToken, newToken } from '#api/platform/auth/session-token.ts'
import type { Database } from '#api/platform/db/database.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { replaceToken, type TokenPurpose } from './account-tokens.repository.ts'
import { activationMail, invitationMail } from './accounts.mails.ts'
import type { AccountRow } from './accounts.repository.ts'

const hour = 3_600_000

type ActivationLink = {
  account: AccountRow
  purpose: TokenPurpose
  next: string | null
  /** It takes the place of a registration nobody had activated yet. */
  isAgain?: boolean
}

/** A new link in a mail, in the account's language; the one before no longer works. */
export const mailActivation = async (
  { jobs, clock, policy, publicUrl }: Pick<Dependencies, 'jobs' | 'clock' | 'policy' | 'publicUrl'>,
  tx: Database,
  { account, purpose, next, isAgain = false }: ActivationLink,
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
  const context = { policy, publicUrl, locale: account.locale }
  const link = { token, expiresAt }
  const mail =
    purpose === 'activation'
      ? activationMail(context, account.email, { ...link, isAgain })
      : invitationMail(context, account.email, link)
  await queueMail({ jobs, clock }, tx, { ...mail, accountId: account.id })
}
