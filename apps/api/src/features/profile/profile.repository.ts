import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import type { OfferStatus } from '@portal/contracts/offers/offer'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { Profile, ProfileInput } from '@portal/contracts/profile/profile'
import { and, asc, eq, sql } from 'drizzle-orm'
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

export type SpaceCounts = {
  readonly documents: number
  readonly cvs: number
  readonly applications: readonly { status: ApplicationStatus; isArchived: boolean; count: number }[]
}

/** What the dashboard counts of what is theirs alone, in one round trip. */
export const countSpace = async (db: Database, candidateId: string): Promise<SpaceCounts> => {
  const own = sql`where candidate_id = ${candidateId}`
  const { rows } = await db.execute<SpaceCounts>(sql`
    select
      (select count(*)::int from ${documentsTable} ${own}) as documents,
      (select count(*)::int from ${documentsTable} ${own} and kind = 'cv') as cvs,
      (select coalesce(json_agg(groups), '[]') from
        (select status, archived_at is not null as "isArchived", count(*)::int as count
          from ${applicationsTable} ${own} group by 1, 2) as groups) as applications`)
  const [row] = rows
  if (!row) throw new Error('a query of scalars returned nothing')
  return row
}

/** What tells whether an offer still takes applications: `isOpen` in contracts. */
const offerState = {
  offerId: offersTable.id,
  status: offersTable.status,
  deadlineAt: offersTable.deadlineAt,
}
export type OfferState = {
  readonly offerId: string
  readonly status: OfferStatus
  readonly deadlineAt: Date | null
}

export type Draft = OfferState & {
  readonly id: string
  readonly kinds: readonly DocumentKind[]
}

/** Nearest deadline first. */
export const listDrafts = async (db: Database, candidateId: string): Promise<Draft[]> =>
  db
    .select({
      ...offerState,
      id: applicationsTable.id,
      kinds: sql<
        DocumentKind[]
      >`coalesce(array_agg(${applicationDocumentsTable.kind}) filter (where ${applicationDocumentsTable.kind} is not null), '{}')`,
    })
    .from(applicationsTable)
    .innerJoin(offersTable, eq(offersTable.id, applicationsTable.offerId))
    .leftJoin(applicationDocumentsTable, eq(applicationDocumentsTable.applicationId, applicationsTable.id))
    .where(and(eq(applicationsTable.candidateId, candidateId), eq(applicationsTable.status, 'draft')))
    .groupBy(applicationsTable.id, offersTable.id)
    .orderBy(sql`${offersTable.deadlineAt} asc nulls last`, asc(applicationsTable.id))

/** Nearest deadline first. */
export const listKeptOffers = async (db: Database, candidateId: string): Promise<OfferState[]> =>
  db
    .select(offerState)
    .from(favouritesTable)
    .innerJoin(offersTable, eq(offersTable.id, favouritesTable.offerId))
    .where(eq(favouritesTable.candidateId, candidateId))
    .orderBy(sql`${offersTable.deadlineAt} asc nulls last`, asc(favouritesTable.offerId))
