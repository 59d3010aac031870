import type { Locale } from '@portal/contracts/i18n/message'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { hostStructuresTable } from '#api/features/offers/offers.table.ts'
import { recruiterStructuresTable } from '#api/features/recruiting/recruiting.table.ts'
import type { Database } from '#api/platform/db/database.ts'

/** Who a mail about an application goes to, and in which language. */
export type Correspondent = {
  readonly accountId: string | null
  readonly email: string
  readonly locale: Locale
}
export type CandidateContact = Correspondent & { readonly firstName: string; readonly lastName: string }

export const findCandidateContact = async (db: Database, candidateId: string): Promise<CandidateContact> => {
  const [candidate] = await db
    .select({
      accountId: accountsTable.id,
      email: accountsTable.email,
      locale: accountsTable.locale,
      firstName: accountsTable.firstName,
      lastName: accountsTable.lastName,
    })
    .from(accountsTable)
    .where(eq(accountsTable.id, candidateId))
  if (!candidate) throw new Error(`account ${candidateId} has applications and does not exist`)
  return candidate
}

/** The structure's recruitment mailbox; failing that, its active recruiters; nobody when it has neither. */
export const listRecruitmentContacts = async (
  db: Database,
  structureId: string,
): Promise<{ email: string; accountId: string | null }[]> => {
  const [structure] = await db
    .select({ email: hostStructuresTable.recruitmentEmail })
    .from(hostStructuresTable)
    .where(eq(hostStructuresTable.id, structureId))
  if (structure?.email) return [{ email: structure.email, accountId: null }]
  return db
    .select({ email: accountsTable.email, accountId: accountsTable.id })
    .from(recruiterStructuresTable)
    .innerJoin(accountsTable, eq(accountsTable.id, recruiterStructuresTable.recruiterId))
    .where(
      and(
        eq(recruiterStructuresTable.structureId, structureId),
        isNotNull(accountsTable.activatedAt),
        isNull(accountsTable.disabledAt),
      ),
    )
    .orderBy(accountsTable.email)
}
