import { and, eq, gt, isNull, lte, ne } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { accountTokensTable as table } from './accounts.table.ts'

export type AccountToken = typeof table.$inferSelect
export type TokenPurpose = AccountToken['purpose']

/** One link works at a time: whoever asked again uses the newest mail. */
export const replaceToken = async (db: Database, token: typeof table.$inferInsert): Promise<void> => {
  await db.delete(table).where(and(eq(table.accountId, token.accountId), isNull(table.usedAt)))
  await db.insert(table).values(token)
}

const isUsable = (tokenHash: string, now: Date) =>
  and(eq(table.tokenHash, tokenHash), isNull(table.usedAt), gt(table.expiresAt, now))

export const findUsableToken = async (
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<AccountToken | undefined> => {
  const [row] = await db.select().from(table).where(isUsable(tokenHash, now))
  return row
}

/** One statement: of several uses at the same time, one gets the row (ASVS 6.5.1). */
export const consumeToken = async (db: Database, tokenHash: string, now: Date): Promise<AccountToken | undefined> => {
  const [row] = await db.update(table).set({ usedAt: now }).where(isUsable(tokenHash, now)).returning()
  return row
}

export const deleteOtherTokens = async (db: Database, accountId: string, tokenHash: string): Promise<void> => {
  await db.delete(table).where(and(eq(table.accountId, accountId), ne(table.tokenHash, tokenHash)))
}

/** Where the person was going, for the mail that replaces the last one. */
export const findPendingNext = async (db: Database, accountId: string): Promise<string | null> => {
  const [row] = await db
    .select({ next: table.next })
    .from(table)
    .where(and(eq(table.accountId, accountId), isNull(table.usedAt)))
  return row?.next ?? null
}

export const deleteExpiredTokens = async (db: Database, expiredBefore: Date): Promise<void> => {
  await db.delete(table).where(lte(table.expiresAt, expiredBefore))
}

export const deleteAccountTokens = async (db: Database, accountId: string): Promise<void> => {
  await db.delete(table).where(eq(table.accountId, accountId))
}
