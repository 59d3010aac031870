import type { Role } from '@portal/contracts/http/endpoint'
import type { Policy } from '@portal/contracts/policy/policy'
import type { Database } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { hashToken, newToken } from './session-token.ts'
import { insertSession, type Session } from './sessions.repository.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** When a session ends by itself, counted from now: idle, and at most (`session` of the policy). */
export const sessionEnds = (
  policy: Policy['session'],
  { isRemembered, createdAt }: { isRemembered: boolean; createdAt: Date },
  now: Date,
): { idleEndsAt: Date; endsAt: Date } => {
  const longest = isRemembered ? policy.rememberedDays * day : policy.maximumHours * hour
  const endsAt = new Date(createdAt.getTime() + longest)
  const idle = isRemembered ? endsAt.getTime() : Math.min(endsAt.getTime(), now.getTime() + policy.idleMinutes * minute)
  return { idleEndsAt: new Date(idle), endsAt }
}

/** A new token each time (ASVS 7.2.4); the caller hands it to the browser and forgets it. */
export const openSession = async (
  db: Database,
  policy: Policy['session'],
  owner: { accountId: string; role: Role; isRemembered: boolean; device: string },
  now: Date,
): Promise<{ token: string; session: Session }> => {
  const token = newToken()
  const session: Session = {
    ...owner,
    id: newId(),
    tokenHash: hashToken(token),
    createdAt: now,
    lastUsedAt: now,
    ...sessionEnds(policy, { isRemembered: owner.isRemembered, createdAt: now }, now),
  }
  await insertSession(db, session)
  return { token, session }
}
