import type { Dependencies } from '#api/dependencies.ts'
import { hashToken } from '#api/platform/auth/session-token.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { limitLinksTriedFrom } from './account-limits.ts'
import { findUsableToken } from './account-tokens.repository.ts'
import { findAccountById } from './accounts.repository.ts'

/** What the page of a mailed link must ask for. Changes nothing: mail scanners open links too. */
export const describeActivation = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'limits'>,
  { token }: { token: string },
  { address }: Pick<HttpContext, 'address'>,
): Promise<{ needsPassword: boolean; email: string }> =>
  limitLinksTriedFrom(deps, address, async () => {
    const found = await findUsableToken(deps.db, hashToken(token), deps.clock.now())
    const account = found && (await findAccountById(deps.db, found.accountId))
    if (!account || account.disabledAt) throw problem('token-not-valid')
    return { needsPassword: found.purpose === 'invitation', email: account.email }
  })
