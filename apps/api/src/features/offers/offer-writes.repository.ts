import type { Locale } from '@portal/contracts/i18n/message'
import { and, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#api/platform/db/database.ts'
import { columnNames, excludedValues } from '#api/platform/db/excluded-values.ts'
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
  latitude: number | null
  longitude: number | null
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

export type IndexedOffer = { readonly offer: NewOffer & { publishedAt: Date }; readonly search: SearchRow }

const searchedJson = (texts: readonly SearchedText[]) => ({
  fr: stemsOf(texts, 'fr'),
  en: stemsOf(texts, 'en'),
  words: texts.flatMap(({ words }) => words),
})
const stemsOf = (texts: readonly SearchedText[], language: Locale): string =>
  texts
    .filter((text) => text.language === language)
    .map(({ stems }) => stems)
    .join(' ')

const searchJson = ({ offer, search }: IndexedOffer) => ({
  offer_id: offer.id,
  reference_key: offer.referenceKey,
  published_at: offer.publishedAt,
  deadline_at: offer.deadlineAt ?? 'infinity',
  is_researcher: offer.isResearcher,
  city_code: search.cityCode,
  department_code: offer.departmentCode,
  region_code: offer.regionCode,
  country: offer.country,
  latitude: search.latitude,
  longitude: search.longitude,
  structure_id: offer.structureId,
  contract_type_id: offer.contractTypeId,
  corps_id: offer.corpsId,
  branch_id: offer.branchId,
  profession_id: offer.professionId,
  study_level_id: offer.studyLevelId,
  experience_level_id: offer.experienceLevelId,
  work_time_id: offer.workTimeId,
  duration_band: search.durationBand,
  domain_ids: search.domainIds,
  title: searchedJson(search.title),
  whole: searchedJson([...search.title, ...search.body]),
})

const { titleVector: _title, wholeVector: _whole, ...plainColumns } = getTableColumns(offerSearchTable)
const plainNames = columnNames(Object.keys(plainColumns))
const plainValues = plainNames.map((name) => (name === 'structure_number' ? 'h.number' : `plain.${name}`))

const vector = (name: 'title' | 'whole'): SQL => {
  const json = sql.raw(`row.${name}`)
  return sql`strip(to_tsvector('portal_fr', ${json}->>'fr') || to_tsvector('portal_en', ${json}->>'en'))
    || array_to_tsvector(array(select distinct jsonb_array_elements_text(${json}->'words')))`
}

/** Makes published offers searchable, or searchable as they are now. One parameter, however many they are. */
export const indexOffers = async (tx: Database, offers: readonly IndexedOffer[]): Promise<void> => {
  if (offers.length === 0) return
  const names = sql.raw([...plainNames, 'title_vector', 'whole_vector'].join(', '))
  await tx.execute(sql`
    insert into ${offerSearchTable} (${names})
    select ${sql.raw(plainValues.join(', '))}, ${vector('title')}, ${vector('whole')}
    from jsonb_array_elements(${JSON.stringify(offers.map(searchJson))}::jsonb) each,
      jsonb_populate_record(null::${offerSearchTable}, each) plain,
      jsonb_to_record(each) row(title jsonb, whole jsonb, structure_id uuid)
      join ${hostStructuresTable} h on h.id = row.structure_id
    on conflict (offer_id) do update set ${excludedValues([...plainNames, 'title_vector', 'whole_vector'])}`)
}

type OfferToLocate = { id: string; cityCode: string; city: string; region: string | null; country: string }

/** Published offers that are nowhere on the map yet. */
export const listOffersToLocate = async (db: Database): Promise<OfferToLocate[]> => {
  const { rows } = await db.execute<OfferToLocate>(sql`
    select o.id, s.city_code as "cityCode", o.city, o.region, o.country
    from ${offerSearchTable} s join ${table} o on o.id = s.offer_id where s.latitude is null`)
  return rows
}

export const locateOffersAt = async (
  tx: Database,
  offerIds: readonly string[],
  { latitude, longitude }: { latitude: number; longitude: number },
): Promise<void> => {
  await tx
    .update(offerSearchTable)
    .set({ latitude, longitude })
    .where(and(inArray(offerSearchTable.offerId, [...offerIds]), isNull(offerSearchTable.latitude)))
}

/** After many writes: what was only appended to the text indexes is merged into them. */
export const mergeTextIndexes = async (db: Database): Promise<void> => {
  await db.execute(sql`
    select gin_clean_pending_list('offer_search_title'), gin_clean_pending_list('offer_search_whole')`)
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

/** Those that exist already are left as they are. */
export const insertStructures = async (db: Database, rows: readonly NewHostStructure[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insert(hostStructuresTable)
      .values([...rows])
      .onConflictDoNothing()
}
