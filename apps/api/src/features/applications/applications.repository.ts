import type { ApplicationId } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { and, desc, eq, sql } from 'drizzle-orm'
import { offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { submissionKeysTable, applicationsTable as table } from './applications.table.ts'

export type ApplicationRow = typeof table.$inferSelect

const owned = (candidateId: string, id: ApplicationId) => and(eq(table.id, id), eq(table.candidateId, candidateId))

/** Whoever changes an application holds its row first: changes follow one another, each seeing the last. */
export const lockOwnedApplication = async (
  db: Database,
  candidateId: string,
  id: ApplicationId,
): Promise<ApplicationRow | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id)).for('no key update')
  return row
}

export const findOwnedApplication = async (
  db: Database,
  candidateId: string,
  id: ApplicationId,
): Promise<ApplicationRow | undefined> => {
  const [row] = await db.select().from(table).where(owned(candidateId, id))
  return row
}

export const findApplicationForOffer = async (
  db: Database,
  candidateId: string,
  offerId: string,
): Promise<ApplicationRow | undefined> => {
  const [row] = await db
    .select()
    .from(table)
    .where(and(eq(table.candidateId, candidateId), eq(table.offerId, offerId)))
  return row
}

/** The most recently sent first; drafts by the day they were begun. */
export const listOwnedApplications = async (db: Database, candidateId: string): Promise<ApplicationRow[]> =>
  db
    .select()
    .from(table)
    .where(eq(table.candidateId, candidateId))
    .orderBy(desc(sql`coalesce(${table.submittedAt}, ${table.createdAt})`), desc(table.id))

/** False when this candidate has one for the offer already: of two that begin together, the database keeps one (E3.4). */
export const insertDraft = async (db: Database, draft: ApplicationRow): Promise<boolean> => {
  const inserted = await db
    .insert(table)
    .values(draft)
    .onConflictDoNothing({ target: [table.candidateId, table.offerId] })
    .returning({ id: table.id })
  return inserted.length > 0
}

type StatusChange = { status: ApplicationStatus; statusChangedAt: Date } & Partial<
  Pick<ApplicationRow, 'submittedAt' | 'sentProfile' | 'locale'>
>

/** Compare-and-set over the version that was read: even without the lock nobody's change would be written over. */
export const setStatus = async (
  db: Database,
  { id, version }: Pick<ApplicationRow, 'id' | 'version'>,
  change: StatusChange,
): Promise<ApplicationRow> => {
  const [row] = await db
    .update(table)
    .set({ ...change, version: sql`${table.version} + 1` })
    .where(and(eq(table.id, id), eq(table.version, version)))
    .returning()
  if (!row) throw new Error(`application ${id} changed while it was locked`)
  return row
}

/** What a draft says besides its files; also called when only those changed, so that the version grows. */
export const updateDraft = async (
  db: Database,
  id: ApplicationId,
  change: { comment?: string | null | undefined; link?: string | null | undefined } = {},
): Promise<ApplicationRow> => {
  const [row] = await db
    .update(table)
    .set({ ...change, version: sql`${table.version} + 1` })
    .where(eq(table.id, id))
    .returning()
  if (!row) throw new Error(`application ${id} vanished while it was locked`)
  return row
}

/** A view of the candidate's own: what others see stays as it was, and so does the version. */
export const setArchivedAt = async (db: Database, id: ApplicationId, archivedAt: Date | null): Promise<void> => {
  await db.update(table).set({ archivedAt }).where(eq(table.id, id))
}

export const deleteApplicationRow = async (db: Database, id: ApplicationId): Promise<void> => {
  await db.delete(table).where(eq(table.id, id))
}

/** With their files, history and keys. */
export const deleteApplicationsOf = async (db: Database, candidateId: string): Promise<void> => {
  await db.delete(table).where(eq(table.candidateId, candidateId))
}

/** Takes the key, or says whose it is. Waits for whoever is using it at the same moment. */
export const claimSubmissionKey = async (
  db: Database,
  claim: typeof submissionKeysTable.$inferSelect,
): Promise<{ isNew: boolean; applicationId: ApplicationId }> => {
  const taken = await db
    .insert(submissionKeysTable)
    .values(claim)
    .onConflictDoNothing()
    .returning({ applicationId: submissionKeysTable.applicationId })
  if (taken[0]) return { isNew: true, ...taken[0] }
  const [known] = await db
    .select({ applicationId: submissionKeysTable.applicationId })
    .from(submissionKeysTable)
    .where(and(eq(submissionKeysTable.candidateId, claim.candidateId), eq(submissionKeysTable.key, claim.key)))
  if (!known) throw new Error('a submission key was refused by nobody')
  return { isNew: false, ...known }
}

const offerColumns = {
  id: offersTable.id,
  reference: offersTable.reference,
  title: offersTable.title,
  status: offersTable.status,
  deadlineAt: offersTable.deadlineAt,
  applicationMode: offersTable.applicationMode,
  structureId: offersTable.structureId,
}

export const findOfferToApplyTo = async (db: Database, reference: string) => {
  const [offer] = await db
    .select(offerColumns)
    .from(offersTable)
    .where(eq(offersTable.referenceKey, reference.toUpperCase()))
  return offer
}

export const findOfferOfApplication = async (db: Database, offerId: string) => {
  const [offer] = await db.select(offerColumns).from(offersTable).where(eq(offersTable.id, offerId))
  if (!offer) throw new Error(`offer ${offerId} has applications and does not exist`)
  return offer
}

/** Kept as it is until the transaction ends: it cannot be closed between the check and the sending. */
export const holdOfferOfApplication = async (db: Database, offerId: string) => {
  const [offer] = await db.select(offerColumns).from(offersTable).where(eq(offersTable.id, offerId)).for('share')
  if (!offer) throw new Error(`offer ${offerId} has applications and does not exist`)
  return offer
}
