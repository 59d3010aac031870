import type { resendActivationEndpoint } from '@portal/contracts/accounts/accounts.endpoints'
import type { EndpointRequest } from '@portal/contracts/http/endpoint'
import type { Dependencies } from '#api/dependencies.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { limitMailsAskedFrom, mayMail } from './account-limits.ts'
import { findPendingNext } from './account-tokens.repository.ts'
import { alreadyRegisteredMail, nobodyRegisteredMail } from './accounts.mails.ts'
import { lockAccountByEmailKey } from './accounts.repository.ts'
import { emailKeyOf } from './email-key.ts'
import { mailActivation } from './mail-activation.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'policy' | 'publicUrl' | 'limits' | 'jobs'>
type Resend = EndpointRequest<typeof resendActivationEndpoint>['body']

/** The same answer and one mail for everyone: a new link, « you already have an account », or « nobody is waiting ». */
export const resendActivation = async (
  deps: Tools,
  resend: Resend,
  { address }: Pick<HttpContext, 'address'>,
): Promise<{ status: 'accepted' }> => {
  await limitMailsAskedFrom(deps, address, () => writeAgain(deps, resend))
  return { status: 'accepted' }
}

const writeAgain = async (deps: Tools, { email, locale }: Resend): Promise<void> => {
  const { db, policy, publicUrl } = deps
  const emailKey = emailKeyOf(email)
  await db.transaction(async (tx) => {
    if (!(await mayMail({ ...deps, db: tx }, emailKey))) return
    const account = await lockAccountByEmailKey(tx, emailKey)
    if (account && !account.activatedAt && !account.disabledAt) {
      const next = await findPendingNext(tx, account.id)
      const purpose = account.role === 'candidate' ? 'activation' : 'invitation'
      return mailActivation(deps, tx, { account, purpose, next })
    }
    const mail = account
      ? alreadyRegisteredMail({ policy, publicUrl, locale: account.locale }, account.email, null)
      : nobodyRegisteredMail({ policy, publicUrl, locale }, email)
    await queueMail(deps, tx, { ...mail, accountId: account?.id ?? null })
  })
}
