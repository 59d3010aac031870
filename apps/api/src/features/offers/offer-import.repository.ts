import { getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { columnNames, excludedValues } from '#api/platform/db/excluded-values.ts'
import type { NewOffer } from './offer-writes.repository.ts'
import { hostStructuresTable, offerDomainsTable, offersTable as table } from './offers.table.ts'

export type ExistingOffer = Pick<
  typeof table.$inferSelect,
  | 'id'
  | 'referenceKey'
  | 'source'
  | 'status'
  | 'contentHash'
  | 'deadlineAt'
  | 'previousDeadlineAt'
  | 'deadlineChangedAt'
  | 'createdAt'
  | 'publishedAt'
  | 'closedAt'
>

export const listExistingOffers = async (db: Database, referenceKeys: readonly string[]): Promise<ExistingOffer[]> =>
  db
    .select({
      id: table.id,
      referenceKey: table.referenceKey,
      source: table.source,
      status: table.status,
      contentHash: table.contentHash,
      deadlineAt: table.deadlineAt,
      previousDeadlineAt: table.previousDeadlineAt,
      deadlineChangedAt: table.deadlineChangedAt,
      createdAt: table.createdAt,
      publishedAt: table.publishedAt,
      closedAt: table.closedAt,
    })
    .from(table)
    .where(inArray(table.referenceKey, [...referenceKeys]))

/** Ids of structures by their codes. */
export const listStructureIds = async (db: Database, codes: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db
    .select({ id: hostStructuresTable.id, code: hostStructuresTable.code })
    .from(hostStructuresTable)
    .where(inArray(hostStructuresTable.code, [...codes]))
  return new Map(rows.map(({ id, code }) => [code, id]))
}

const properties = Object.keys(getTableColumns(table))
const names = columnNames(properties)
const kept = new Set(['id', 'reference_key', 'created_at'])

/** Writes offers, new and known. One that somebody wrote in the portal meanwhile is left to them: its id is not among the answer. */
export const upsertImportedOffers = async (tx: Database, offers: readonly NewOffer[]): Promise<Set<string>> => {
  const rows = offers.map((offer) => {
    const values: Record<string, unknown> = offer
    return Object.fromEntries(properties.map((property, index) => [names[index], values[property] ?? null]))
  })
  const columns = sql.raw(names.join(', '))
  const { rows: written } = await tx.execute<{ id: string }>(sql`
    insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict (reference_key) do update set ${excludedValues(names.filter((name) => !kept.has(name)))}
    where ${table}.source = 'import'
    returning id`)
  return new Set(written.map(({ id }) => id))
}

export const replaceDomainsOf = async (
  tx: Database,
  offers: readonly { id: string; domainIds: readonly number[] }[],
): Promise<void> => {
  await tx.delete(offerDomainsTable).where(
    inArray(
      offerDomainsTable.offerId,
      offers.map(({ id }) => id),
    ),
  )
  const rows = offers.flatMap(({ id, domainIds }) => domainIds.map((domainId) => ({ offerId: id, domainId })))
  if (rows.length > 0) await tx.insert(offerDomainsTable).values(rows)
}
