import type { Me } from '@portal/contracts/accounts/account'
import type { Dependencies } from '#api/dependencies.ts'
import { type Caller, findSessionById, touchSession } from '#api/platform/auth/sessions.repository.ts'
import { sessionEnds } from '#api/platform/auth/sessions.ts'
import { problem } from '#api/platform/http/problem-error.ts'
import { findAccountById } from './accounts.repository.ts'
import { meOf } from './me.ts'

/** Also what extends a session when its owner asks for it: the idle end counts from this very request. */
export const getMe = async (
  { db, clock, policy }: Pick<Dependencies, 'db' | 'clock' | 'policy'>,
  caller: Caller,
): Promise<Me> => {
  const account = await findAccountById(db, caller.id)
  const session = await findSessionById(db, caller.sessionId)
  // Erased or signed out elsewhere in the meantime.
  if (!account || !session) throw problem('sign-in-required')
  const now = clock.now()
  const use = { lastUsedAt: now, idleEndsAt: sessionEnds(policy.session, session, now).idleEndsAt }
  await touchSession(db, session.id, use)
  return meOf(account, { ...session, ...use })
}
