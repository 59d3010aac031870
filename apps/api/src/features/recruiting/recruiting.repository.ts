import type { ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { OfferStatus } from '@portal/contracts/offers/offer'
import type { HostStructure } from '@portal/contracts/recruiting/recruiting.endpoints'
import { and, count, desc, eq, exists, ilike, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { applicationsTable } from '#api/features/applications/applications.table.ts'
import { hostStructuresTable, offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { escapeLike } from '#api/platform/db/escape-like.ts'
import type { Slice } from '#api/platform/db/slice.ts'
import { recruiterStructuresTable } from './recruiting.table.ts'
import type { StaffScope } from './staff-scope.ts'

/** Every read of this file goes through it: what is outside is not found, rather than forbidden. */
const inScope = (db: Database, scope: StaffScope, structureId: PgColumn): SQL | undefined =>
  scope === null
    ? undefined
    : exists(
        db
          .select({ one: sql`1` })
          .from(recruiterStructuresTable)
          .where(
            and(eq(recruiterStructuresTable.recruiterId, scope), eq(recruiterStructuresTable.structureId, structureId)),
          ),
      )

const structureColumns = {
  code: hostStructuresTable.code,
  name: hostStructuresTable.name,
  unit: hostStructuresTable.unit,
  city: hostStructuresTable.city,
  recruitmentEmail: hostStructuresTable.recruitmentEmail,
}

export const listStructures = async (
  db: Database,
  scope: StaffScope,
  q: string | undefined,
): Promise<HostStructure[]> => {
  const pattern = q && `%${escapeLike(q)}%`
  const where = and(
    inScope(db, scope, hostStructuresTable.id),
    pattern
      ? or(
          ilike(hostStructuresTable.name, pattern),
          ilike(hostStructuresTable.code, pattern),
          ilike(hostStructuresTable.unit, pattern),
          ilike(hostStructuresTable.city, pattern),
        )
      : undefined,
  )
  return db.select(structureColumns).from(hostStructuresTable).where(where)
}

/** Those of these codes that exist and are within reach. */
export const listStructuresByCode = async (
  db: Database,
  scope: StaffScope,
  codes: readonly string[],
): Promise<{ id: string; code: string }[]> =>
  codes.length === 0
    ? []
    : db
        .select({ id: hostStructuresTable.id, code: hostStructuresTable.code })
        .from(hostStructuresTable)
        .where(and(inArray(hostStructuresTable.code, [...codes]), inScope(db, scope, hostStructuresTable.id)))

/** Sent ones only: a draft is nobody's but the candidate's. */
const isSent = ne(applicationsTable.status, 'draft')

export const listStaffOffers = async (
  db: Database,
  scope: StaffScope,
  { status, limit, offset }: { status: OfferStatus | undefined } & Slice,
): Promise<{ ids: string[]; total: number }> => {
  const where = and(inScope(db, scope, offersTable.structureId), status && eq(offersTable.status, status))
  const rows = await db
    .select({ id: offersTable.id })
    .from(offersTable)
    .where(where)
    .orderBy(desc(sql`coalesce(${offersTable.publishedAt}, ${offersTable.createdAt})`), desc(offersTable.id))
    .limit(limit)
    .offset(offset)
  const [counted] = await db.select({ total: count() }).from(offersTable).where(where)
  return { ids: rows.map(({ id }) => id), total: counted?.total ?? 0 }
}

/** How many were sent for each offer, and how many of those nobody has taken up yet. */
export const countApplicationsOfOffers = async (
  db: Database,
  offerIds: readonly string[],
): Promise<Map<string, { sent: number; isNew: number }>> => {
  if (offerIds.length === 0) return new Map()
  const rows = await db
    .select({
      offerId: applicationsTable.offerId,
      sent: count(),
      isNew: sql<number>`count(*) filter (where ${applicationsTable.status} = 'submitted')`.mapWith(Number),
    })
    .from(applicationsTable)
    .where(and(inArray(applicationsTable.offerId, [...offerIds]), isSent))
    .groupBy(applicationsTable.offerId)
  return new Map(rows.map(({ offerId, ...counts }) => [offerId, counts]))
}

export const findStaffOffer = async (db: Database, scope: StaffScope, reference: string) => {
  const [offer] = await db
    .select({ id: offersTable.id, reference: offersTable.reference, structureId: offersTable.structureId })
    .from(offersTable)
    .where(and(eq(offersTable.referenceKey, reference.toUpperCase()), inScope(db, scope, offersTable.structureId)))
  return offer
}

export const listApplicationsOfOffer = async (
  db: Database,
  offerId: string,
  { status, limit, offset }: { status: ApplicationStatus | undefined } & Slice,
) => {
  const where = and(eq(applicationsTable.offerId, offerId), isSent, status && eq(applicationsTable.status, status))
  const items = await db
    .select()
    .from(applicationsTable)
    .where(where)
    .orderBy(desc(applicationsTable.submittedAt), desc(applicationsTable.id))
    .limit(limit)
    .offset(offset)
  const [counted] = await db.select({ total: count() }).from(applicationsTable).where(where)
  return { items, total: counted?.total ?? 0 }
}

const staffApplication = (db: Database, scope: StaffScope, id: ApplicationId) =>
  db
    .select({
      application: applicationsTable,
      offer: { id: offersTable.id, reference: offersTable.reference, title: offersTable.title },
    })
    .from(applicationsTable)
    .innerJoin(offersTable, eq(offersTable.id, applicationsTable.offerId))
    .where(and(eq(applicationsTable.id, id), isSent, inScope(db, scope, offersTable.structureId)))

export const findStaffApplication = async (db: Database, scope: StaffScope, id: ApplicationId) => {
  const [found] = await staffApplication(db, scope, id)
  return found
}

/** The same row a withdrawal holds: a decision and a withdrawal follow one another. */
export const lockStaffApplication = async (db: Database, scope: StaffScope, id: ApplicationId) => {
  const [found] = await staffApplication(db, scope, id).for('no key update', { of: applicationsTable })
  return found
}

export const listStructuresOfRecruiters = async (
  db: Database,
  recruiterIds: readonly string[],
): Promise<{ recruiterId: string; code: string; name: string; city: string }[]> =>
  recruiterIds.length === 0
    ? []
    : db
        .select({
          recruiterId: recruiterStructuresTable.recruiterId,
          code: hostStructuresTable.code,
          name: hostStructuresTable.name,
          city: hostStructuresTable.city,
        })
        .from(recruiterStructuresTable)
        .innerJoin(hostStructuresTable, eq(hostStructuresTable.id, recruiterStructuresTable.structureId))
        .where(inArray(recruiterStructuresTable.recruiterId, [...recruiterIds]))

/** Adds; what was there stays. */
export const addRecruiterStructures = async (
  db: Database,
  recruiterId: string,
  structureIds: readonly string[],
): Promise<void> => {
  if (structureIds.length === 0) return
  await db
    .insert(recruiterStructuresTable)
    .values(structureIds.map((structureId) => ({ recruiterId, structureId })))
    .onConflictDoNothing()
}

export const clearRecruiterStructures = async (db: Database, recruiterId: string): Promise<void> => {
  await db.delete(recruiterStructuresTable).where(eq(recruiterStructuresTable.recruiterId, recruiterId))
}
