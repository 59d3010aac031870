import type { Dependencies } from '#api/dependencies.ts'
import { addressPrefix, hasAttemptLeft, limitAttempts } from '#api/platform/auth/attempts.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { acknowledgementMail, type ContactMessage, deskMail } from './help.mails.ts'

const hour = 3600
const acknowledgementsPerHour = 5

/** A14.2, D11. A question to the employer's desk, and a word to whoever asked it. */
export const sendContactMessage = async (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'jobs' | 'policy' | 'limits'>,
  message: ContactMessage,
  { address }: Pick<HttpContext, 'address'>,
): Promise<{ status: 'accepted' }> => {
  const { db, clock, attemptKey, policy, limits } = deps
  if (message.message.length > policy.contact.messageMaxLength)
    throw problem('validation-failed', { errors: [{ pointer: '#/message', code: 'too_big' }] })
  await limitAttempts(deps, {
    key: `contact:${addressPrefix(address)}`,
    limit: limits.REGISTRATIONS_PER_HOUR,
    windowSeconds: hour,
  })
  await db.transaction(async (tx) => {
    await queueMail(deps, tx, { ...deskMail(policy, message), accountId: null })
    const key = `contact-mails:${message.email.normalize('NFKC').toLowerCase()}`
    const limit = { key, limit: acknowledgementsPerHour, windowSeconds: hour }
    if (await hasAttemptLeft({ db: tx, clock, attemptKey }, limit))
      await queueMail(deps, tx, { ...acknowledgementMail(policy, message, clock.now()), accountId: null })
  })
  return { status: 'accepted' }
}
