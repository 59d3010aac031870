import type { Me } from '@portal/contracts/accounts/account'
import type { Dependencies } from '#api/dependencies.ts'
import { forgetAttempts, uncountAttempt } from '#api/platform/auth/attempts.repository.ts'
import { addressPrefix, limitAttempts, spaceAttempts } from '#api/platform/auth/attempts.ts'
import { hashToken, newToken } from '#api/platform/auth/session-token.ts'
import { endSessionOfToken } from '#api/platform/auth/sessions.repository.ts'
import { openSession } from '#api/platform/auth/sessions.ts'
import type { HttpContext } from '#api/platform/http/http-context.ts'
import { ProblemError, problem } from '#api/platform/http/problem-error.ts'
import {
  type AccountRow,
  findAccountByEmailKey,
  isKnownDevice,
  lockAccountById,
  rememberDevice,
  updateAccount,
} from './accounts.repository.ts'
import { deviceNameOf } from './device-name.ts'
import { emailKeyOf } from './email-key.ts'
import { meOf } from './me.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'attemptKey' | 'policy' | 'limits' | 'passwords' | 'log'>
type Credentials = { email: string; password: string; remember: boolean }

const quarter = 900

/** One answer for an unknown address, a wrong password and an account that may not be entered; and one hash for each (ASVS 6.3.8). */
export const signIn = async (
  deps: Tools,
  { email, password, remember }: Credentials,
  http: HttpContext,
): Promise<Me> => {
  const { db, log } = deps
  const emailKey = emailKeyOf(email)
  const account = await findAccountByEmailKey(db, emailKey)
  const deviceHash = http.deviceToken === undefined ? undefined : hashToken(http.deviceToken)
  const isKnown = account !== undefined && deviceHash !== undefined && (await isKnownDevice(db, account.id, deviceHash))
  const counted = await countGuess(deps, {
    emailKey,
    deviceHash: isKnown ? deviceHash : undefined,
    address: http.address,
  })

  const deviceToken = (isKnown && http.deviceToken) || newToken()
  const opened = await enter(deps, { account, password, remember, deviceToken }, http).catch(async (error) => {
    // The database, or the queue for passwords, was too busy to look: nobody guessed.
    if (!isWrong(error)) await counted.takeBack()
    throw error
  })
  await counted.forget()
  log.info({ role: opened.me.role }, 'signed in')
  http.keepSession(opened.token, remember ? opened.session.endsAt : null)
  http.keepDevice(deviceToken)
  return opened.me
}

const isWrong = (error: unknown): boolean => error instanceof ProblemError && error.code === 'credentials-not-valid'

type Entry = { account: AccountRow | undefined; password: string; remember: boolean; deviceToken: string }

/** Looks at the password, and opens the session. */
const enter = async (
  { db, clock, policy, passwords }: Tools,
  { account, password, remember, deviceToken }: Entry,
  { sessionToken, userAgent }: Pick<HttpContext, 'sessionToken' | 'userAgent'>,
) => {
  const isRight = await passwords.verify(password, account?.passwordHash ?? null)
  if (!account || !isRight) throw problem('credentials-not-valid')
  // Made with an older recipe: this is the one moment when the password is there to be hashed anew.
  const rehashed = account.passwordScheme !== passwords.scheme && {
    passwordHash: await passwords.hash(password),
    passwordScheme: passwords.scheme,
  }
  return await db.transaction(async (tx) => {
    const now = clock.now()
    // Locked and looked at again: disabling an account or changing its password waits, then ends this session too.
    const current = await lockAccountById(tx, account.id)
    if (!current?.activatedAt || current.disabledAt || current.passwordHash !== account.passwordHash)
      throw problem('credentials-not-valid')
    if (sessionToken) await endSessionOfToken(tx, hashToken(sessionToken))
    const { role } = current
    const owner = { accountId: current.id, role, isRemembered: remember, device: deviceNameOf(userAgent) }
    const { token, session } = await openSession(tx, policy.session, owner, now)
    await rememberDevice(tx, { accountId: current.id, deviceHash: hashToken(deviceToken), lastSignInAt: now })
    await updateAccount(tx, current.id, { ...rehashed, lastSignInAt: now, closesAt: null, closingWarnings: 0 })
    return { token, session, me: meOf(current, session) }
  })
}

/**
 * Counted before the password is looked at, so that many guesses at the same time count too (ASVS 6.3.1). A browser that
 * signed in to this account before has a count of its own: guessing from elsewhere never locks its owner out.
 */
const countGuess = async (
  { db, clock, attemptKey, limits }: Tools,
  { emailKey, deviceHash, address }: { emailKey: string; deviceHash: string | undefined; address: string },
): Promise<{ takeBack: () => Promise<void>; forget: () => Promise<void> }> => {
  const accountKey = deviceHash ? `sign-in:${emailKey}:${deviceHash}` : `sign-in:${emailKey}`
  await spaceAttempts(
    { db, clock, attemptKey },
    { key: accountKey, free: limits.SIGN_IN_ATTEMPTS, windowSeconds: quarter },
  )
  const shared = deviceHash
    ? []
    : [
        { key: `sign-in:from:${addressPrefix(address)}`, limit: limits.ADDRESS_ATTEMPTS },
        { key: 'sign-in:overall', limit: limits.OVERALL_ATTEMPTS },
      ]
  const uncount = async (keys: readonly string[]) => {
    for (const key of keys) await uncountAttempt(db, attemptKey(key))
  }
  try {
    for (const { key, limit } of shared)
      await limitAttempts({ db, clock, attemptKey }, { key, limit, windowSeconds: quarter })
  } catch (error) {
    // Not looked at either: a place that has no guess left holds up no account.
    await uncount([accountKey])
    throw error
  }
  const sharedKeys = shared.map(({ key }) => key)
  return {
    takeBack: () => uncount([accountKey, ...sharedKeys]),
    forget: async () => {
      await forgetAttempts(db, attemptKey(accountKey))
      await uncount(sharedKeys)
    },
  }
}
