import type { Role } from '@portal/contracts/http/endpoint'
import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { accountDevicesTable as devices, accountsTable as table } from './accounts.table.ts'

export type AccountRow = typeof table.$inferSelect
export type NewAccount = typeof table.$inferInsert

export const findAccountById = async (db: Database, id: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(table).where(eq(table.id, id))
  return row
}

export const findAccountByEmailKey = async (db: Database, emailKey: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(table).where(eq(table.emailKey, emailKey))
  return row
}

export const lockAccountById = async (db: Database, id: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(table).where(eq(table.id, id)).for('update')
  return row
}

/** Beside whatever only refers to the account. */
export const lockAccountForWhatIsKept = async (db: Database, id: string): Promise<void> => {
  await db.select({ id: table.id }).from(table).where(eq(table.id, id)).for('no key update')
}

export const lockAccountByEmailKey = async (db: Database, emailKey: string): Promise<AccountRow | undefined> => {
  const [row] = await db.select().from(table).where(eq(table.emailKey, emailKey)).for('update')
  return row
}

export const listAccountsByRole = (db: Database, role: Role): Promise<AccountRow[]> =>
  db.select().from(table).where(eq(table.role, role)).orderBy(asc(table.id))

/** Undefined when the address is taken: of two registrations at the same time, one makes the account. */
export const insertAccountUnlessTaken = async (db: Database, account: NewAccount): Promise<AccountRow | undefined> => {
  const [row] = await db.insert(table).values(account).onConflictDoNothing({ target: table.emailKey }).returning()
  return row
}

export const updateAccount = async (
  db: Database,
  id: string,
  change: Partial<Omit<NewAccount, 'id' | 'role'>>,
): Promise<void> => {
  await db.update(table).set(change).where(eq(table.id, id))
}

/**
 * Candidates of whom something is due (A8.5): nobody signed in since `seenBefore` and none was told, the next warning's day has
 * come, or the announced end has. `warningDays` counts back from that end, the longest first.
 */
export const lockDormantCandidates = (
  db: Database,
  {
    seenBefore,
    warningDays,
    now,
    limit,
  }: { seenBefore: Date; warningDays: readonly number[]; now: Date; limit: number },
): Promise<AccountRow[]> => {
  const lastSeen = sql`coalesce(${table.lastSignInAt}, ${table.activatedAt})`
  const warningsDue = warningDays.map((days, index) =>
    and(eq(table.closingWarnings, index), lte(table.closesAt, new Date(now.getTime() + days * 86_400_000))),
  )
  return db
    .select()
    .from(table)
    .where(
      and(
        eq(table.role, 'candidate'),
        isNull(table.disabledAt),
        isNotNull(table.activatedAt),
        or(and(isNull(table.closesAt), lte(lastSeen, seenBefore)), lte(table.closesAt, now), ...warningsDue),
      ),
    )
    .orderBy(asc(table.id))
    .limit(limit)
    .for('update', { skipLocked: true })
}

/** One whose account was closed for want of a sign-in; no other candidate is ever disabled. */
export const lockClosedCandidate = async (db: Database, closedBefore: Date): Promise<AccountRow | undefined> => {
  const [row] = await db
    .select()
    .from(table)
    .where(and(eq(table.role, 'candidate'), isNotNull(table.closesAt), lte(table.disabledAt, closedBefore)))
    .orderBy(asc(table.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return row
}

/** Registered, never activated: the mail went to nobody who wanted it, so nothing of it is kept. */
export const deleteUnactivatedCandidates = async (db: Database, createdBefore: Date): Promise<void> => {
  await db
    .delete(table)
    .where(
      and(
        eq(table.role, 'candidate'),
        isNull(table.activatedAt),
        isNull(table.disabledAt),
        lte(table.createdAt, createdBefore),
      ),
    )
}

export const isKnownDevice = async (db: Database, accountId: string, deviceHash: string): Promise<boolean> => {
  const [row] = await db
    .select({ accountId: devices.accountId })
    .from(devices)
    .where(and(eq(devices.accountId, accountId), eq(devices.deviceHash, deviceHash)))
  return row !== undefined
}

export const rememberDevice = async (
  db: Database,
  device: { accountId: string; deviceHash: string; lastSignInAt: Date },
): Promise<void> => {
  await db
    .insert(devices)
    .values(device)
    .onConflictDoUpdate({
      target: [devices.accountId, devices.deviceHash],
      set: { lastSignInAt: device.lastSignInAt },
    })
}

export const deleteUnusedDevices = async (db: Database, usedBefore: Date): Promise<void> => {
  await db.delete(devices).where(lte(devices.lastSignInAt, usedBefore))
}
