import type { Dependencies } from '#api/dependencies.ts'
import { hashToken } from '#api/platform/auth/session-token.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { limitLinksTriedFrom } from './account-limits.ts'
import { consumeToken, deleteOtherTokens, findUsableToken } from './account-tokens.repository.ts'
import { findAccountById, lockAccountById, updateAccount } from './accounts.repository.ts'
import { requireGoodPassword } from './chosen-password.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'policy' | 'limits' | 'passwords'>

type Activation = { token: string; password?: string | undefined }
type Activated = { email: string; next: string | null }

/**
 * A8.4. Opens no session: had a stranger registered with this person's address, the person would be led into an account
 * whose password the stranger knows. Signing in with one's own password shows whose account it is.
 */
export const activateAccount = (
  deps: Tools,
  activation: Activation,
  { address }: Pick<HttpContext, 'address'>,
): Promise<Activated> => limitLinksTriedFrom(deps, address, () => followLink(deps, activation))

const followLink = async (deps: Tools, { token, password }: Activation): Promise<Activated> => {
  const { db, clock } = deps
  const tokenHash = hashToken(token)
  const chosen = await chosenPassword(deps, tokenHash, password)
  return db.transaction(async (tx) => {
    const now = clock.now()
    const used = await consumeToken(tx, tokenHash, now)
    const account = used && (await lockAccountById(tx, used.accountId))
    if (!account || account.disabledAt) throw problem('token-not-valid')
    await updateAccount(tx, account.id, { activatedAt: now, ...chosen })
    await deleteOtherTokens(tx, account.id, tokenHash)
    return { email: account.email, next: used.next }
  })
}

/** Hashed before the transaction, which should be short. Only an invitation lets one choose: the others chose when they registered. */
const chosenPassword = async (
  { db, clock, policy, passwords }: Tools,
  tokenHash: string,
  password: string | undefined,
): Promise<{ passwordHash: string; passwordScheme: string } | undefined> => {
  const token = await findUsableToken(db, tokenHash, clock.now())
  const account = token && (await findAccountById(db, token.accountId))
  if (!account) throw problem('token-not-valid')
  if (token.purpose === 'activation') {
    if (password === undefined) return undefined
    throw problem('validation-failed', { errors: [{ pointer: '#/password', code: 'unknown-field' }] })
  }
  if (password === undefined)
    throw problem('validation-failed', { errors: [{ pointer: '#/password', code: 'required' }] })
  requireGoodPassword(password, policy, account)
  return { passwordHash: await passwords.hash(password), passwordScheme: passwords.scheme }
}
