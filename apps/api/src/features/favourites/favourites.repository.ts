import type { OfferStatus } from '@portal/contracts/offers/offer'
import { and, desc, eq } from 'drizzle-orm'
import { offersTable } from '#api/features/offers/offers.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { favouritesTable as table } from './favourites.table.ts'

export type Keepable = {
  readonly id: string
  readonly status: OfferStatus
  readonly publishedAt: Date | null
  readonly deadlineAt: Date | null
}

/** References are compared without case. */
export const findKeepableOffer = async (db: Database, reference: string): Promise<Keepable | undefined> => {
  const [row] = await db
    .select({
      id: offersTable.id,
      status: offersTable.status,
      publishedAt: offersTable.publishedAt,
      deadlineAt: offersTable.deadlineAt,
    })
    .from(offersTable)
    .where(eq(offersTable.referenceKey, reference.toUpperCase()))
  return row
}

export const insertFavourite = async (
  db: Database,
  favourite: { candidateId: string; offerId: string; addedAt: Date },
): Promise<void> => {
  await db.insert(table).values(favourite).onConflictDoNothing()
}

export const deleteFavourite = async (db: Database, candidateId: string, offerId: string): Promise<void> => {
  await db.delete(table).where(and(eq(table.candidateId, candidateId), eq(table.offerId, offerId)))
}

export const deleteFavouritesOf = async (db: Database, candidateId: string): Promise<void> => {
  await db.delete(table).where(eq(table.candidateId, candidateId))
}

/** Newest first, with what tells whether the offer is still open. */
export const listFavouriteRows = async (
  db: Database,
  candidateId: string,
): Promise<{ offerId: string; reference: string; addedAt: Date; status: OfferStatus; deadlineAt: Date | null }[]> =>
  db
    .select({
      offerId: table.offerId,
      reference: offersTable.reference,
      addedAt: table.addedAt,
      status: offersTable.status,
      deadlineAt: offersTable.deadlineAt,
    })
    .from(table)
    .innerJoin(offersTable, eq(offersTable.id, table.offerId))
    .where(eq(table.candidateId, candidateId))
    .orderBy(desc(table.addedAt), desc(table.offerId))
