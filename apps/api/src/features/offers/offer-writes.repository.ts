import type { Locale } from '@portal/contracts/i18n/message'
import { and, eq, getTableColumns, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { taxonomyTermsTable } from '#api/features/taxonomies/taxonomies.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { columnNames, excludedValues } from '#api/platform/db/excluded-values.ts'
import { indexedDeadline } from './offer-deadlines.repository.ts'
import {
  hostStructuresTable,
  offerChangesTable,
  offerDomainsTable,
  offerSearchTable,
  searchVocabularyTable,
  offersTable as table,
} from './offers.table.ts'
import { fold } from './search-words.ts'

export type StoredOffer = typeof table.$inferSelect
export type NewOffer = typeof table.$inferInsert
export type HostStructure = typeof hostStructuresTable.$inferSelect
export type NewHostStructure = typeof hostStructuresTable.$inferInsert

/** What is searched of an offer, beside what its own row says. */
export type SearchRow = {
  referenceLetters: string
  cityCode: string
  latitude: number | null
  longitude: number | null
  durationBand: number | null
  domainIds: readonly number[]
  title: readonly SearchedText[]
  body: readonly SearchedText[]
  /** Its structure, unit, profession, corps, branch, contract, work time, duration and place. */
  around: readonly SearchedText[]
  textVersion: number
}
/**
 * `stems`: words separated by spaces, to be stemmed. `words`: as they are, without accents. `sequences`: the same in their order.
 * `written`: those by which typing errors may be corrected, with their accents.
 */
export type SearchedText = {
  language: Locale
  stems: string
  words: readonly string[]
  sequences: readonly string[]
  written: readonly string[]
}

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
  reference_letters: search.referenceLetters,
  published_at: offer.publishedAt,
  deadline_at: indexedDeadline(offer.deadlineAt),
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
  functional_domain_id: offer.functionalDomainId,
  duration_band: search.durationBand,
  domain_ids: search.domainIds,
  text_version: search.textVersion,
  // A phrase never spans two of them.
  word_sequence: [...search.title, ...search.body, ...search.around]
    .flatMap(({ sequences }) => sequences.map((sequence) => ` ${sequence} `))
    .join('|'),
  title: searchedJson(search.title),
  whole: searchedJson([...search.title, ...search.body]),
  around: searchedJson(search.around),
})

const { titleVector: _title, wholeVector: _whole, ...plainColumns } = getTableColumns(offerSearchTable)
const plainNames = columnNames(Object.keys(plainColumns))
const plainValues = plainNames.map((name) => (name === 'structure_number' ? 'h.number' : `plain.${name}`))

const vector = (name: 'title' | 'whole' | 'around'): SQL => {
  const json = sql.raw(`row.${name}`)
  return sql`strip(to_tsvector('portal_fr', ${json}->>'fr') || to_tsvector('portal_en', ${json}->>'en'))
    || array_to_tsvector(array(select distinct jsonb_array_elements_text(${json}->'words')))`
}
/** The mark that `offer_words_anywhere` asks for. */
const marked = (each: SQL): SQL => sql`array_to_tsvector(array(select '~' || unnest(tsvector_to_array(${each}))))`

/** Makes published offers searchable, or searchable as they are now. One parameter, however many they are. */
export const indexOffers = async (tx: Database, offers: readonly IndexedOffer[]): Promise<void> => {
  if (offers.length === 0) return
  const names = sql.raw([...plainNames, 'title_vector', 'whole_vector'].join(', '))
  await tx.execute(sql`
    insert into ${offerSearchTable} (${names})
    select ${sql.raw(plainValues.join(', '))}, ${vector('title')},
      ${vector('whole')} || ${marked(vector('around'))}
    from jsonb_array_elements(${JSON.stringify(offers.map(searchJson))}::jsonb) each,
      jsonb_populate_record(null::${offerSearchTable}, each) plain,
      jsonb_to_record(each) row(title jsonb, whole jsonb, around jsonb, structure_id uuid)
      join ${hostStructuresTable} h on h.id = row.structure_id
    on conflict (offer_id) do update set ${excludedValues([...plainNames, 'title_vector', 'whole_vector'])}`)
  await learnWords(tx, offers)
}

/** Words are only ever added; one that was known in capitals takes its accents when they are first seen. */
const learnWords = async (tx: Database, offers: readonly IndexedOffer[]): Promise<void> => {
  const written = new Map<string, string>()
  for (const { search } of offers)
    for (const text of [...search.title, ...search.around])
      for (const word of text.written) {
        const plain = fold(word)
        if (!written.has(plain) || written.get(plain) === plain) written.set(plain, word)
      }
  // In one order, so that two writers never wait for each other; and those that are known are not even locked.
  const rows = [...written]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, as]) => ({ word, written: as }))
  await tx.execute(sql`
    insert into ${searchVocabularyTable} (word, written)
    select word, written from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) new(word text, written text)
    where not exists (
      select from ${searchVocabularyTable} known
      where known.word = new.word and (known.written <> known.word or new.written = new.word)
    )
    order by word
    on conflict (word) do update set written = excluded.written`)
}

type Surrounded = Pick<
  NewOffer,
  'structureId' | 'professionId' | 'corpsId' | 'branchId' | 'contractTypeId' | 'workTimeId'
>
const termsAround = ({ professionId, corpsId, branchId, contractTypeId }: Surrounded) => [
  professionId,
  corpsId,
  branchId,
  contractTypeId,
]

/** `isWhole`: no word of it is searched by itself. */
export type Surroundings = { readonly language: Locale | null; readonly text: string; readonly isWhole?: boolean }

/** What is searched beside an offer's own text, in no language (names) or in one. Of a branch, its letter: its label lists subjects. */
export const listSurroundings = async (
  db: Database,
  offers: readonly Surrounded[],
): Promise<(offer: Surrounded) => Surroundings[]> => {
  const structureIds = [...new Set(offers.map(({ structureId }) => structureId))]
  const termIds = [...new Set(offers.flatMap((offer) => [...termsAround(offer), offer.workTimeId]))]
  const { rows } = await db.execute<{ key: string; texts: (string | null)[] }>(sql`
    select id::text as key, json_build_array(name, acronym, unit) as texts from ${hostStructuresTable}
    where id = any(${sql.param(structureIds)}::uuid[])
    union all
    select id::text, case kind when 'branch' then json_build_array(code) else json_build_array(label_fr, label_en) end
    from ${taxonomyTermsTable}
    where id = any(${sql.param(termIds.filter((id) => id != null))}::smallint[])`)
  const texts = new Map(rows.map((row) => [row.key, row.texts]))
  const labelsOf = (id: number | null | undefined): Surroundings[] => {
    const [fr, en] = texts.get(String(id)) ?? []
    return [
      ...(fr ? [{ language: 'fr' as const, text: fr }] : []),
      ...(en ? [{ language: 'en' as const, text: en }] : []),
    ]
  }
  return (offer) => [
    ...(texts.get(offer.structureId) ?? []).flatMap((text): Surroundings[] => (text ? [{ language: null, text }] : [])),
    ...termsAround(offer).flatMap((id) => labelsOf(id)),
    // « Temps » is of every text.
    ...labelsOf(offer.workTimeId).map((label) => ({ ...label, isWhole: true })),
  ]
}

/** Published offers whose words were read by other rules, or by earlier ones alone; nobody else writes them until the end of the transaction. */
export const lockOffersRead = async (
  tx: Database,
  readBy: 'otherwise' | 'before',
  textVersion: number,
  limit: number,
): Promise<StoredOffer[]> =>
  tx
    .select()
    .from(table)
    .where(
      inArray(
        table.id,
        tx
          .select({ id: offerSearchTable.offerId })
          .from(offerSearchTable)
          .where((readBy === 'before' ? lt : ne)(offerSearchTable.textVersion, textVersion))
          .limit(limit),
      ),
    )
    .orderBy(table.id)
    .for('update')

export const listDomainIdsOf = async (tx: Database, offerIds: readonly string[]): Promise<Map<string, number[]>> => {
  const rows = await tx
    .select({ offerId: offerDomainsTable.offerId, id: offerDomainsTable.domainId })
    .from(offerDomainsTable)
    .where(inArray(offerDomainsTable.offerId, [...offerIds]))
  const lists = new Map<string, number[]>()
  for (const { offerId, id } of rows) lists.set(offerId, [...(lists.get(offerId) ?? []), id])
  return lists
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
