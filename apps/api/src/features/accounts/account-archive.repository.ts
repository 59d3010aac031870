import { eq } from 'drizzle-orm'
import { sessionsTable } from '#api/platform/auth/sessions.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { accountDevicesTable, accountsTable, accountTokensTable } from './accounts.table.ts'

/** What the archive says of the account. Hashes are not handed out: they tell nobody anything but a thief. */
export const readAccountArchive = async (db: Database, candidateId: string) => {
  const [account] = await db
    .select({
      email: accountsTable.email,
      firstName: accountsTable.firstName,
      lastName: accountsTable.lastName,
      locale: accountsTable.locale,
      securityQuestion: accountsTable.securityQuestion,
      termsAcceptedAt: accountsTable.termsAcceptedAt,
      createdAt: accountsTable.createdAt,
      activatedAt: accountsTable.activatedAt,
      lastSignInAt: accountsTable.lastSignInAt,
    })
    .from(accountsTable)
    .where(eq(accountsTable.id, candidateId))
  const sessions = await db
    .select({
      device: sessionsTable.device,
      createdAt: sessionsTable.createdAt,
      lastUsedAt: sessionsTable.lastUsedAt,
    })
    .from(sessionsTable)
    .where(eq(sessionsTable.accountId, candidateId))
  const links = await db
    .select({
      purpose: accountTokensTable.purpose,
      createdAt: accountTokensTable.createdAt,
      usedAt: accountTokensTable.usedAt,
    })
    .from(accountTokensTable)
    .where(eq(accountTokensTable.accountId, candidateId))
  const devices = await db
    .select({ lastSignInAt: accountDevicesTable.lastSignInAt })
    .from(accountDevicesTable)
    .where(eq(accountDevicesTable.accountId, candidateId))
  const mails = await db
    .select({
      recipient: mailsTable.recipient,
      subject: mailsTable.subject,
      text: mailsTable.text,
      createdAt: mailsTable.createdAt,
      sentAt: mailsTable.sentAt,
    })
    .from(mailsTable)
    .where(eq(mailsTable.accountId, candidateId))
  return { account: account ?? null, sessions, links, devices, mails }
}

/** Last of all erasures: what refers to the account goes with it. Mails not sent yet never leave. */
export const deleteAccountOf = async (tx: Database, candidateId: string): Promise<void> => {
  await tx.delete(mailsTable).where(eq(mailsTable.accountId, candidateId))
  await tx.delete(sessionsTable).where(eq(sessionsTable.accountId, candidateId))
  await tx.delete(accountsTable).where(eq(accountsTable.id, candidateId))
}
