import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Profile, ProfileInput } from '@portal/contracts/profile/profile'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { applicationDocumentsTable, applicationsTable } from '#api/features/applications/applications.table.ts'
import { documentsTable } from '#api/features/documents/documents.table.ts'
import { favouritesTable } from '#api/features/favourites/favourites.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { profilesTable as table } from './profile.table.ts'

/** The names and the address live in the account; the rest may not have been given yet. */
export const findProfile = async (db: Database, candidateId: string): Promise<Profile | undefined> => {
  const [row] = await db
    .select({
      civility: table.civility,
      firstName: accountsTable.firstName,
      lastName: accountsTable.lastName,
      birthDate: table.birthDate,
      nationality: table.nationality,
      streetAddress: table.streetAddress,
      postcode: table.postcode,
      city: table.city,
      country: table.country,
      landline: table.landline,
      mobile: table.mobile,
      email: accountsTable.email,
    })
    .from(accountsTable)
    .leftJoin(table, eq(table.candidateId, accountsTable.id))
    .where(eq(accountsTable.id, candidateId))
  return row
}

export const saveProfile = async (
  db: Database,
  candidateId: string,
  { firstName, lastName, ...profile }: ProfileInput,
  updatedAt: Date,
): Promise<void> => {
  await db.update(accountsTable).set({ firstName, lastName }).where(eq(accountsTable.id, candidateId))
  await db
    .insert(table)
    .values({ candidateId, ...profile, updatedAt })
    .onConflictDoUpdate({ target: table.candidateId, set: { ...profile, updatedAt } })
}

export const deleteProfile = async (db: Database, candidateId: string): Promise<void> => {
  await db.delete(table).where(eq(table.candidateId, candidateId))
}

/** The SQL of `deadlineEnd` in contracts. */
const deadlineEndSql = sql`${offersTable.deadlineAt} + case
  when extract(second from ${offersTable.deadlineAt}) = 0 then interval '1 minute'
  when mod(extract(second from ${offersTable.deadlineAt}), 1) = 0 then interval '1 second'
  else interval '1 millisecond' end`

/** The SQL of `isOpen` in contracts. */
const isOfferOpen = (now: Date) =>
  sql`${offersTable.status} = 'published' and (${offersTable.deadlineAt} is null or ${now.toISOString()}::timestamptz < ${deadlineEndSql})`

export type SpaceCounts = {
  readonly documents: number
  readonly cvs: number
  readonly favourites: number
  readonly applications: readonly { status: ApplicationStatus; isArchived: boolean; count: number }[]
}

/** Everything the dashboard counts, in one round trip. */
export const countSpace = async (db: Database, candidateId: string, now: Date): Promise<SpaceCounts> => {
  const own = sql`where candidate_id = ${candidateId}`
  const { rows } = await db.execute<SpaceCounts>(sql`
    select
      (select count(*)::int from ${documentsTable} ${own}) as documents,
      (select count(*)::int from ${documentsTable} ${own} and kind = 'cv') as cvs,
      (select count(*)::int from ${favouritesTable}
        join ${offersTable} on ${offersTable.id} = ${favouritesTable.offerId} ${own} and ${isOfferOpen(now)}) as favourites,
      (select coalesce(json_agg(groups), '[]') from
        (select status, archived_at is not null as "isArchived", count(*)::int as count
          from ${applicationsTable} ${own} group by 1, 2) as groups) as applications`)
  const [row] = rows
  if (!row) throw new Error('a query of scalars returned nothing')
  return row
}

export type OpenDraft = {
  readonly id: string
  readonly offerId: string
  readonly deadlineAt: Date | null
  readonly kinds: readonly DocumentKind[]
}

/** Drafts whose offer still takes applications, nearest deadline first. */
export const listOpenDrafts = async (db: Database, candidateId: string, now: Date): Promise<OpenDraft[]> =>
  db
    .select({
      id: applicationsTable.id,
      offerId: applicationsTable.offerId,
      deadlineAt: offersTable.deadlineAt,
      kinds: sql<
        DocumentKind[]
      >`coalesce(array_agg(${applicationDocumentsTable.kind}) filter (where ${applicationDocumentsTable.kind} is not null), '{}')`,
    })
    .from(applicationsTable)
    .innerJoin(offersTable, eq(offersTable.id, applicationsTable.offerId))
    .leftJoin(applicationDocumentsTable, eq(applicationDocumentsTable.applicationId, applicationsTable.id))
    .where(and(eq(applicationsTable.candidateId, candidateId), eq(applicationsTable.status, 'draft'), isOfferOpen(now)))
    .groupBy(applicationsTable.id, offersTable.deadlineAt)
    .orderBy(sql`${offersTable.deadlineAt} asc nulls last`, asc(applicationsTable.id))

/** Favourites that still take applications and say until when, nearest deadline first. */
export const listFavouriteDates = async (
  db: Database,
  candidateId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<{ offerId: string; deadlineAt: Date | null }[]> =>
  db
    .select({ offerId: favouritesTable.offerId, deadlineAt: offersTable.deadlineAt })
    .from(favouritesTable)
    .innerJoin(offersTable, eq(offersTable.id, favouritesTable.offerId))
    .where(and(eq(favouritesTable.candidateId, candidateId), isOfferOpen(now), isNotNull(offersTable.deadlineAt)))
    .orderBy(asc(offersTable.deadlineAt), asc(favouritesTable.offerId))
    .limit(limit)
