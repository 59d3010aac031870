import type { Locale } from '@portal/contracts/i18n/message'
import type { ApplicationMode, OfferStatus } from '@portal/contracts/offers/offer'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { taxonomyTermsTable } from '#api/features/taxonomies/taxonomies.table.ts'

const placeColumns = () => ({
  streetAddress: text(),
  postcode: text(),
  city: text().notNull(),
  /** INSEE code, when the town has one. */
  cityCode: text(),
  department: text(),
  departmentCode: text(),
  region: text(),
  regionCode: text(),
  country: text().notNull(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
})

export const hostStructuresTable = pgTable(
  'host_structures',
  {
    id: uuid().primaryKey(),
    /** Stands for it in the search table, where sixteen bytes an offer would count. */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    code: text().notNull().unique(),
    name: text().notNull(),
    acronym: text(),
    /** The unit's label and number, « UMR 5244 ». */
    unit: text(),
    kind: text(),
    ...placeColumns(),
    recruitmentEmail: text(),
    aboutFr: text(),
    aboutEn: text(),
  },
  // What is read while somebody types a name, an acronym or a unit: offer-suggestions.repository.ts has the same expression.
  (table) => [
    index('host_structures_words').using(
      'gin',
      sql`to_tsvector('portal_plain', translate(${table.name} || ' ' || coalesce(${table.acronym}, '') || ' ' || coalesce(${table.unit}, ''), '/._-', '    '))`,
    ),
  ],
)

const term = () => smallint().references(() => taxonomyTermsTable.id)

export const offersTable = pgTable(
  'offers',
  {
    id: uuid().primaryKey(),
    reference: text().notNull(),
    /** Upper case: references are compared without case, and searched by prefix. */
    referenceKey: text().notNull().unique(),
    slug: text().notNull(),
    status: text().$type<OfferStatus>().notNull(),
    language: text().$type<Locale>().notNull(),
    title: text().notNull(),
    html: text().notNull(),
    /** The same offer in the other language, when there is one. */
    translationTitle: text(),
    translationHtml: text(),
    structureId: uuid()
      .notNull()
      .references(() => hostStructuresTable.id),
    ...placeColumns(),
    contractTypeId: smallint()
      .notNull()
      .references(() => taxonomyTermsTable.id),
    corpsId: term(),
    branchId: term(),
    professionId: term(),
    studyLevelId: term(),
    experienceLevelId: term(),
    workTimeId: term(),
    functionalDomainId: term(),
    isResearcher: boolean().notNull(),
    durationMonths: integer(),
    startsOn: date({ mode: 'string' }),
    salary: text(),
    remoteWork: text(),
    applicationMode: text().$type<ApplicationMode>().notNull(),
    applicationEmail: text(),
    publishedAt: timestamp({ withTimezone: true }),
    /** As it was given, to the minute or the second, the whole of which is in time: `deadlineEnd` in contracts says when it is over. */
    deadlineAt: timestamp({ withTimezone: true }),
    /** The deadline before the last change made while the offer was open, and when that was: whoever planned by it must see it. */
    previousDeadlineAt: timestamp({ withTimezone: true }),
    deadlineChangedAt: timestamp({ withTimezone: true }),
    closedAt: timestamp({ withTimezone: true }),
    source: text().$type<'portal' | 'import' | 'demo'>().notNull(),
    /** Of the imported row, so that the same row again changes nothing. */
    contentHash: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.structureId), index().on(table.status, table.publishedAt)],
)

export const offerDomainsTable = pgTable(
  'offer_domains',
  {
    offerId: uuid()
      .notNull()
      .references(() => offersTable.id, { onDelete: 'cascade' }),
    domainId: smallint()
      .notNull()
      .references(() => taxonomyTermsTable.id),
  },
  (table) => [primaryKey({ columns: [table.offerId, table.domainId] })],
)

export const offerAttachmentsTable = pgTable(
  'offer_attachments',
  {
    id: uuid().primaryKey(),
    offerId: uuid()
      .notNull()
      .references(() => offersTable.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [index().on(table.offerId)],
)

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Narrow copy of published offers for searching (performance.md, layer A): written with the offer, in the same transaction. */
export const offerSearchTable = pgTable(
  'offer_search',
  {
    offerId: uuid()
      .primaryKey()
      .references(() => offersTable.id, { onDelete: 'cascade' }),
    referenceKey: text().notNull(),
    /** Its letters and digits alone: `referenceLettersOf`. */
    referenceLetters: text().notNull().default(''),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** A minute before it is over, which is the deadline itself unless it has seconds; `infinity` instead of null: one comparison does. */
    deadlineAt: timestamp({ withTimezone: true }).notNull(),
    isResearcher: boolean().notNull(),
    /** INSEE code; `x-<country>-<slug>` for a town outside the French code. */
    cityCode: text(),
    departmentCode: text(),
    regionCode: text(),
    country: text().notNull(),
    /** The offer's own position, or its town's; a metre matters little. */
    latitude: real(),
    longitude: real(),
    structureNumber: integer().notNull(),
    contractTypeId: smallint().notNull(),
    corpsId: smallint(),
    branchId: smallint(),
    professionId: smallint(),
    studyLevelId: smallint(),
    experienceLevelId: smallint(),
    workTimeId: smallint(),
    functionalDomainId: smallint(),
    /** 1 to 4, in the order of the duration bands. */
    durationBand: smallint(),
    domainIds: smallint().array().notNull(),
    titleVector: tsvector().notNull(),
    /** Title and body; and what surrounds them (structure, profession, place), each of its words marked by `~`. */
    wholeVector: tsvector().notNull(),
    /** Every word in its order, for phrases: read only of the offers that have all of a phrase's words. */
    wordSequence: text().notNull().default(''),
    /** The rules its words were read by: `searchedTextVersion`. */
    textVersion: smallint().notNull().default(0),
  },
  (table) => [
    index().on(table.publishedAt),
    index().on(table.deadlineAt),
    index().on(table.cityCode),
    index().on(table.departmentCode),
    index().on(table.regionCode),
    // A box around a town, before distances are worked out.
    index().on(table.latitude, table.longitude),
    // Open offers of a profession, or of a structure, counted without reading them.
    index().on(table.professionId, table.deadlineAt),
    index().on(table.structureNumber, table.deadlineAt),
    // The start of a reference.
    index('offer_search_reference_start').on(table.referenceKey.op('text_pattern_ops')),
    index('offer_search_letters_start').on(table.referenceLetters.op('text_pattern_ops')),
    // A whole reference or any part of it.
    index('offer_search_reference').using('gin', table.referenceKey.op('gin_trgm_ops')),
    index('offer_search_letters').using('gin', table.referenceLetters.op('gin_trgm_ops')),
    // Six times cheaper to write than with fastupdate off; what is still to be merged, and read through, stays small (kB).
    index('offer_search_title').using('gin', table.titleVector).with({ fastupdate: true, gin_pending_list_limit: 256 }),
    index('offer_search_whole').using('gin', table.wholeVector).with({ fastupdate: true, gin_pending_list_limit: 512 }),
  ],
)

/**
 * Words of titles and of what surrounds offers, by which typing errors are corrected. They only grow: how many open offers
 * have a word is counted when it is about to be proposed.
 */
export const searchVocabularyTable = pgTable(
  'search_vocabulary',
  {
    /** Lower case, without accents. */
    word: text().primaryKey(),
    /** As people write it: « mécanicien ». */
    written: text().notNull(),
  },
  (table) => [index('search_vocabulary_like').using('gist', table.word.op('gist_trgm_ops'))],
)

/**
 * One row per transaction that changed what can be found: what is counted from `offer_search` may be kept while these rows
 * stay the same. No row is ever written twice, so that writers never wait for one another.
 */
export const offerChangesTable = pgTable('offer_changes', {
  transaction: bigint({ mode: 'bigint' }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
})
