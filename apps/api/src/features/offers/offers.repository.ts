import { openingLength } from '@portal/contracts/offers/offer-text'
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { applicationsTable } from '#api/features/applications/applications.table.ts'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { prepared } from '#api/platform/db/prepared.ts'
import {
  offerAttachmentsTable,
  offerDomainsTable,
  hostStructuresTable as structures,
  offersTable as table,
} from './offers.table.ts'

/** References are compared without case, and with any run of spaces as one. */
export const referenceKeyOf = (reference: string): string => reference.trim().replace(/\s+/g, ' ').toUpperCase()

/** The beginning of an offer's HTML, which is all that a list reads of it. */
export const openingOf = (offer: SQL) => sql<string>`left(${offer}.html, ${sql.raw(String(openingLength))})`

const summaryColumns = {
  id: table.id,
  reference: table.reference,
  slug: table.slug,
  status: table.status,
  language: table.language,
  title: table.title,
  structureCode: structures.code,
  structureName: structures.name,
  postcode: table.postcode,
  city: table.city,
  cityCode: table.cityCode,
  department: table.department,
  departmentCode: table.departmentCode,
  region: table.region,
  country: table.country,
  contractTypeId: table.contractTypeId,
  studyLevelId: table.studyLevelId,
  durationMonths: table.durationMonths,
  isResearcher: table.isResearcher,
  applicationMode: table.applicationMode,
  publishedAt: table.publishedAt,
  deadlineAt: table.deadlineAt,
  createdAt: table.createdAt,
  opening: openingOf(sql`${table}`),
}

export type SummaryRow = Pick<
  typeof table.$inferSelect,
  Exclude<keyof typeof summaryColumns, 'structureCode' | 'structureName' | 'opening'>
> & { structureCode: string; structureName: string; opening: string }

export const listSummaryRows = async (db: Database, ids: readonly string[]): Promise<SummaryRow[]> =>
  ids.length === 0
    ? []
    : db
        .select(summaryColumns)
        .from(table)
        .innerJoin(structures, eq(structures.id, table.structureId))
        .where(inArray(table.id, [...ids]))

export type StructureName = Pick<typeof structures.$inferSelect, 'number' | 'code' | 'name' | 'acronym'>

export const listStructureNames = (db: Database): Promise<StructureName[]> =>
  db
    .select({ number: structures.number, code: structures.code, name: structures.name, acronym: structures.acronym })
    .from(structures)

/** Lists of an offer in the same round trip as the offer. */
const domainIds = sql<number[]>`array(
  select ${offerDomainsTable.domainId} from ${offerDomainsTable} where ${offerDomainsTable.offerId} = ${table.id}
)`
export type AttachmentRow = { id: string; name: string; sizeBytes: number; mediaType: string }
const attachments = sql<AttachmentRow[]>`coalesce((
  select json_agg(json_build_object('id', a.id, 'name', a.name, 'sizeBytes', a.size_bytes, 'mediaType', a.media_type)
    order by a.position, a.id)
  from ${offerAttachmentsTable} a where a.offer_id = ${table.id}
), '[]'::json)`

const offerOfReference = prepared((db) =>
  db
    .select({
      ...summaryColumns,
      structureId: table.structureId,
      unit: structures.unit,
      corpsId: table.corpsId,
      branchId: table.branchId,
      professionId: table.professionId,
      experienceLevelId: table.experienceLevelId,
      workTimeId: table.workTimeId,
      functionalDomainId: table.functionalDomainId,
      startsOn: table.startsOn,
      salary: table.salary,
      remoteWork: table.remoteWork,
      applicationEmail: table.applicationEmail,
      html: table.html,
      translationTitle: table.translationTitle,
      translationHtml: table.translationHtml,
      aboutFr: structures.aboutFr,
      aboutEn: structures.aboutEn,
      closedAt: table.closedAt,
      previousDeadlineAt: table.previousDeadlineAt,
      deadlineChangedAt: table.deadlineChangedAt,
      updatedAt: table.updatedAt,
      domainIds,
      attachments,
    })
    .from(table)
    .innerJoin(structures, eq(structures.id, table.structureId))
    .where(eq(table.referenceKey, sql.placeholder('referenceKey')))
    .prepare('offer_of_reference'),
)

export type OfferRow = Awaited<ReturnType<ReturnType<typeof offerOfReference>['execute']>>[number]

/** Everything its page shows, in one round trip, whatever its status. */
export const findOfferRow = async (db: Database, reference: string): Promise<OfferRow | undefined> => {
  const [row] = await offerOfReference(db).execute({ referenceKey: referenceKeyOf(reference) })
  return row
}

/** Whether somebody applied to an offer, or kept it. */
export const hasStakeIn = async (db: Database, candidateId: string, offerId: string): Promise<boolean> => {
  const applied = sql`exists (${db
    .select({ one: sql`1` })
    .from(applicationsTable)
    .where(and(eq(applicationsTable.candidateId, candidateId), eq(applicationsTable.offerId, offerId)))})`
  const kept = sql`exists (${db
    .select({ one: sql`1` })
    .from(favouritesTable)
    .where(and(eq(favouritesTable.candidateId, candidateId), eq(favouritesTable.offerId, offerId)))})`
  const { rows } = await db.execute<{ has: boolean }>(sql`select ${or(applied, kept)} as has`)
  return rows[0]?.has === true
}

export const findAttachment = async (
  db: Database,
  offerId: string,
  id: string,
): Promise<typeof offerAttachmentsTable.$inferSelect | undefined> => {
  const [row] = await db
    .select()
    .from(offerAttachmentsTable)
    .where(and(eq(offerAttachmentsTable.offerId, offerId), eq(offerAttachmentsTable.id, id)))
  return row
}
