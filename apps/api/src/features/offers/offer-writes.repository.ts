import type { Locale } from '@portal/contracts/i18n/message'
import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { referenceKeyOf } from './offers.repository.ts'
import {
  hostStructuresTable,
  offerChangesTable,
  offerDomainsTable,
  offerSearchTable,
  offersTable as table,
} from './offers.table.ts'

export type StoredOffer = typeof table.$inferSelect
export type NewOffer = typeof table.$inferInsert
export type HostStructure = typeof hostStructuresTable.$inferSelect
export type NewHostStructure = typeof hostStructuresTable.$inferInsert

/** What is searched of an offer, beside what its own row says. */
export type SearchRow = {
  cityCode: string
  durationBand: number | null
  domainIds: readonly number[]
  title: readonly SearchedText[]
  body: readonly SearchedText[]
}
/** `stems`: words separated by spaces, to be stemmed. `words`: as they are, without accents. */
export type SearchedText = { language: Locale; stems: string; words: readonly string[] }

export const lockOffer = async (tx: Database, id: string): Promise<StoredOffer | undefined> => {
  const [row] = await tx.select().from(table).where(eq(table.id, id)).for('update')
  return row
}

export const lockOfferByReference = async (tx: Database, reference: string): Promise<StoredOffer | undefined> => {
  const [row] = await tx
    .select()
    .from(table)
    .where(eq(table.referenceKey, referenceKeyOf(reference)))
    .for('update')
  return row
}

/** True unless another offer has that reference. */
export const insertOffer = async (tx: Database, offer: NewOffer): Promise<boolean> => {
  const rows = await tx.insert(table).values(offer).onConflictDoNothing().returning({ id: table.id })
  return rows.length > 0
}

export const updateOfferRow = async (tx: Database, id: string, changes: Partial<NewOffer>): Promise<void> => {
  await tx.update(table).set(changes).where(eq(table.id, id))
}

export const replaceDomains = async (tx: Database, offerId: string, domainIds: readonly number[]): Promise<void> => {
  await tx.delete(offerDomainsTable).where(eq(offerDomainsTable.offerId, offerId))
  await insertDomains(tx, offerId, domainIds)
}

export const insertDomains = async (tx: Database, offerId: string, domainIds: readonly number[]): Promise<void> => {
  if (domainIds.length > 0)
    await tx.insert(offerDomainsTable).values(domainIds.map((domainId) => ({ offerId, domainId })))
}

export const listDomainIds = async (tx: Database, offerId: string): Promise<number[]> => {
  const rows = await tx
    .select({ id: offerDomainsTable.domainId })
    .from(offerDomainsTable)
    .where(eq(offerDomainsTable.offerId, offerId))
  return rows.map(({ id }) => id)
}

const configurations = { fr: 'portal_fr', en: 'portal_en' } as const satisfies Record<Locale, string>

const vectorOf = (texts: readonly SearchedText[]): SQL =>
  sql.join(
    texts.map(
      ({ language, stems, words }) =>
        sql`strip(to_tsvector(${configurations[language]}::regconfig, ${stems})) || array_to_tsvector(${sql.param([...words])}::text[])`,
    ),
    sql` || `,
  )

/** Makes a published offer searchable, or searchable as it is now. */
export const indexOffer = async (
  tx: Database,
  offer: NewOffer & { publishedAt: Date },
  search: SearchRow,
): Promise<void> => {
  const row = {
    offerId: offer.id,
    referenceKey: offer.referenceKey,
    publishedAt: offer.publishedAt,
    deadlineAt: offer.deadlineAt ?? sql`'infinity'`,
    isResearcher: offer.isResearcher,
    cityCode: search.cityCode,
    departmentCode: offer.departmentCode ?? null,
    contractTypeId: offer.contractTypeId,
    corpsId: offer.corpsId ?? null,
    branchId: offer.branchId ?? null,
    professionId: offer.professionId ?? null,
    studyLevelId: offer.studyLevelId ?? null,
    experienceLevelId: offer.experienceLevelId ?? null,
    workTimeId: offer.workTimeId ?? null,
    durationBand: search.durationBand,
    domainIds: [...search.domainIds],
    titleVector: vectorOf(search.title),
    wholeVector: vectorOf([...search.title, ...search.body]),
  }
  const { offerId, ...changes } = row
  await tx.insert(offerSearchTable).values(row).onConflictDoUpdate({ target: offerSearchTable.offerId, set: changes })
}

export const unindexOffers = async (tx: Database, offerIds: readonly string[]): Promise<void> => {
  if (offerIds.length > 0) await tx.delete(offerSearchTable).where(inArray(offerSearchTable.offerId, [...offerIds]))
}

/** Says that what can be found changed, once per transaction; forgets what was said two days ago. */
export const noteChange = async (tx: Database, now: Date): Promise<void> => {
  await tx.execute(sql`
    with old as (
      select transaction from ${offerChangesTable} where at < ${now}::timestamptz - interval '2 days'
      for update skip locked
    ), forgotten as (
      delete from ${offerChangesTable} where transaction in (select transaction from old)
    )
    insert into ${offerChangesTable} (transaction, at) values (pg_current_xact_id()::text::bigint, ${now})
    on conflict do nothing`)
}

export const findStructure = async (db: Database, code: string): Promise<HostStructure | undefined> => {
  const [row] = await db.select().from(hostStructuresTable).where(eq(hostStructuresTable.code, code))
  return row
}

export const findStructureById = async (db: Database, id: string): Promise<HostStructure | undefined> => {
  const [row] = await db.select().from(hostStructuresTable).where(eq(hostStructuresTable.id, id))
  return row
}

/** Those that exist already are left as they are. */
export const insertStructures = async (db: Database, rows: readonly NewHostStructure[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insert(hostStructuresTable)
      .values([...rows])
      .onConflictDoNothing()
}

export const updateStructure = async (db: Database, id: string, changes: Partial<NewHostStructure>): Promise<void> => {
  await db.update(hostStructuresTable).set(changes).where(eq(hostStructuresTable.id, id))
}
