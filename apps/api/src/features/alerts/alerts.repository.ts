import type { AlertId } from '@portal/contracts/alerts/alert'
import { and, asc, count, desc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { alertsTable as table } from './alerts.table.ts'

export type StoredAlert = typeof table.$inferSelect
type Change = Partial<Omit<StoredAlert, 'id' | 'candidateId' | 'createdAt'>>

const owned = (candidateId: string, id: AlertId) => and(eq(table.id, id), eq(table.candidateId, candidateId))

/** The newest first. */
export const listAlertRows = (db: Database, candidateId: string): Promise<StoredAlert[]> =>
  db.select().from(table).where(eq(table.candidateId, candidateId)).orderBy(desc(table.createdAt), desc(table.id))

export const countAlerts = async (db: Database, candidateId: string): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(table).where(eq(table.candidateId, candidateId))
  return row?.n ?? 0
}

export const findAlert = async (db: Database, candidateId: string, id: AlertId): Promise<StoredAlert | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id))
  return row
}

export const lockAlert = async (db: Database, candidateId: string, id: AlertId): Promise<StoredAlert | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id)).for('update')
  return row
}

export const insertAlert = async (db: Database, alert: StoredAlert): Promise<void> => {
  await db.insert(table).values(alert)
}

export const updateAlertRow = async (db: Database, id: AlertId, change: Change): Promise<void> => {
  await db.update(table).set(change).where(eq(table.id, id))
}

/** False when there was none to delete. */
export const deleteAlertRow = async (db: Database, candidateId: string, id: AlertId): Promise<boolean> => {
  const rows = await db.delete(table).where(owned(candidateId, id)).returning({ id: table.id })
  return rows.length > 0
}

export const deleteAlertsOf = async (db: Database, candidateId: string): Promise<void> => {
  await db.delete(table).where(eq(table.candidateId, candidateId))
}

/** Whoever has one of its mails may stop it: undefined when it is gone. */
export const stopAlertRow = async (db: Database, id: AlertId): Promise<Pick<StoredAlert, 'name'> | undefined> => {
  const [row] = await db
    .update(table)
    .set({ isActive: false, nextDigestAt: null })
    .where(eq(table.id, id))
    .returning({ name: table.name })
  return row
}

const writtenTo = { email: accountsTable.email, locale: accountsTable.locale }
export type WritingAlert = StoredAlert & Pick<typeof accountsTable.$inferSelect, keyof typeof writtenTo>

/** One that writes, to somebody who may still read it. `due` picks among them, by `first`. */
const findWriting = async (
  db: Database,
  { due, first }: { due: SQL | undefined; first: SQL },
): Promise<WritingAlert | undefined> => {
  const [row] = await db
    .select({ alert: table, ...writtenTo })
    .from(table)
    .innerJoin(accountsTable, eq(accountsTable.id, table.candidateId))
    .where(and(table.isActive, isNotNull(accountsTable.activatedAt), isNull(accountsTable.disabledAt), due))
    .orderBy(first)
    .limit(1)
  return row && { ...row.alert, email: row.email, locale: row.locale }
}

/** The alert that has been due for longest. */
export const findDueAlert = (db: Database, now: Date): Promise<WritingAlert | undefined> =>
  findWriting(db, { due: lte(table.nextDigestAt, now), first: asc(table.nextDigestAt) })

/** One that ends before that day, and whose owner does not know. */
export const findEndingAlert = (db: Database, endsBefore: Date): Promise<WritingAlert | undefined> =>
  findWriting(db, {
    due: and(lte(table.expiresAt, endsBefore), isNull(table.endAnnouncedAt)),
    first: asc(table.expiresAt),
  })

/**
 * The change, unless another process made it, or its owner changed it, in the meantime: true for the one that may write the
 * mail, in the same transaction.
 */
export const claimAlert = async (db: Database, seen: StoredAlert, change: Change): Promise<boolean> => {
  const same = (column: typeof table.nextDigestAt | typeof table.endAnnouncedAt, value: Date | null) =>
    value === null ? isNull(column) : eq(column, value)
  const rows = await db
    .update(table)
    .set(change)
    .where(
      and(
        eq(table.id, seen.id),
        table.isActive,
        same(table.nextDigestAt, seen.nextDigestAt),
        same(table.endAnnouncedAt, seen.endAnnouncedAt),
      ),
    )
    .returning({ id: table.id })
  return rows.length > 0
}

/** Those whose end has come, as announced, become saved searches. */
export const endExpiredAlerts = async (db: Database, now: Date): Promise<void> => {
  await db
    .update(table)
    .set({ isActive: false, nextDigestAt: null })
    .where(and(table.isActive, lte(table.expiresAt, now), isNotNull(table.endAnnouncedAt)))
}
