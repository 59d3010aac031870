import { eq } from 'drizzle-orm'
import { sessionsTable } from '#api/platform/auth/sessions.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { accountDevicesTable, accountsTable, accountTokensTable } from './accounts.table.ts'

/** Why each table is kept, and until when. */
export const accountsPersonalData = [
  {
    table: accountsTable,
    purpose: { fr: 'Vous reconnaître et vous écrire', en: 'To recognise you and write to you' },
    retention: {
      fr: 'Jusqu’à la suppression du compte, ou sa fermeture faute de connexion ; sept jours s’il n’est jamais activé',
      en: 'Until the account is deleted, or closed for want of a sign-in; seven days if it is never activated',
    },
  },
  {
    table: accountTokensTable,
    purpose: { fr: 'Vérifier votre adresse e-mail', en: 'To check your e-mail address' },
    retention: { fr: 'Sept jours après la fin du lien', en: 'Seven days after the link has ended' },
  },
  {
    table: accountDevicesTable,
    purpose: {
      fr: 'Ne pas vous bloquer quand un inconnu essaie des mots de passe',
      en: 'Not to lock you out when a stranger tries passwords',
    },
    retention: { fr: '400 jours après la dernière connexion', en: '400 days after the last sign-in' },
  },
  {
    table: sessionsTable,
    purpose: { fr: 'Vous garder connecté', en: 'To keep you signed in' },
    retention: { fr: 'Jusqu’à la fin de la session', en: 'Until the session ends' },
  },
  {
    table: mailsTable,
    purpose: { fr: 'Envoyer et prouver nos messages', en: 'To send our messages, and prove it' },
    retention: { fr: 'Jusqu’à la suppression du compte', en: 'Until the account is deleted' },
  },
] as const

/** What the archive says of the account. Hashes are not handed out: they tell nobody anything but a thief. */
export const exportAccount = async (db: Database, candidateId: string) => {
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
export const eraseAccount = async (tx: Database, candidateId: string): Promise<void> => {
  await tx.delete(mailsTable).where(eq(mailsTable.accountId, candidateId))
  await tx.delete(sessionsTable).where(eq(sessionsTable.accountId, candidateId))
  await tx.delete(accountsTable).where(eq(accountsTable.id, candidateId))
}
