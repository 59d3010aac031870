import type { Dependencies } from '#api/dependencies.ts'
import { endSessionsOf } from '#api/platform/auth/sessions.repository.ts'
import type { Database } from '#api/platform/db/database.ts'
import { queueMail } from '#api/platform/mail/outbox.ts'
import { closedMail, closingSoonMail } from './accounts.mails.ts'
import { type AccountRow, lockDormantCandidates, updateAccount } from './accounts.repository.ts'

type Tools = Pick<Dependencies, 'db' | 'clock' | 'policy' | 'publicUrl' | 'jobs'>

const day = 86_400_000
const atOnce = 100

const yearsLater = (instant: Date, years: number): Date => {
  const later = new Date(instant)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

/** A8.5: two years without a sign-in close an account; its owner is told 30 and 7 days before, and a sign-in takes it all back. */
export const closeDormantAccounts = async (deps: Tools): Promise<void> => {
  const { db, clock, policy } = deps
  const warningDays = policy.inactivity.warningDays.toSorted((a, b) => b - a)
  const now = clock.now()
  const seenBefore = new Date(yearsLater(now, -policy.inactivity.years).getTime() + (warningDays[0] ?? 0) * day)
  let handled: number
  do {
    handled = await db.transaction(async (tx) => {
      const accounts = await lockDormantCandidates(tx, { seenBefore, warningDays, now, limit: atOnce })
      for (const account of accounts) await advance(deps, tx, account, warningDays)
      return accounts.length
    })
  } while (handled === atOnce)
}

/** The next step for one account: a warning, or the end. The end never comes sooner than announced. */
const advance = async (
  { clock, policy, publicUrl, jobs }: Tools,
  tx: Database,
  account: AccountRow,
  warningDays: readonly number[],
): Promise<void> => {
  const now = clock.now()
  const context = { policy, publicUrl, locale: account.locale }
  if (account.closesAt && account.closesAt <= now) {
    // The address is free again: « a new account must be created » (A8.5).
    await updateAccount(tx, account.id, { disabledAt: now, emailKey: `closed:${account.id}` })
    await endSessionsOf(tx, account.id)
    await queueMail({ jobs, clock }, tx, { ...closedMail(context, account.email), accountId: account.id })
    return
  }
  const lastSeen = account.lastSignInAt ?? account.activatedAt ?? account.createdAt
  const earliest = now.getTime() + (warningDays[0] ?? 0) * day
  const closesAt =
    account.closesAt ?? new Date(Math.max(yearsLater(lastSeen, policy.inactivity.years).getTime(), earliest))
  await updateAccount(tx, account.id, { closesAt, closingWarnings: account.closingWarnings + 1 })
  if (warningDays.length === 0) return
  await queueMail({ jobs, clock }, tx, {
    ...closingSoonMail(context, account.email, closesAt),
    accountId: account.id,
  })
}
