import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { applicationEventsTable, applicationsTable } from '#api/features/applications/applications.table.ts'
import { recruiterStructuresTable } from '#api/features/recruiting/recruiting.table.ts'
import type { Database } from '#api/platform/db/database.ts'
import { openDatabase } from '#api/platform/db/database.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { fileSystemStorage } from '#api/platform/storage/file-system-storage.ts'
import { createTestDatabaseUrl } from '#api/testing/database.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedStructure } from '#api/testing/seed-offers.ts'
import { type ApiProcess, startApi } from './api-process.ts'
import { startFakeSmtp } from './fake-smtp.ts'

/** A database, a mail server and a directory of files, with as many portal processes over them as asked for. */
export const openPortalUnderProof = async () => {
  const databaseUrl = await createTestDatabaseUrl()
  const database = openDatabase(databaseUrl)
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-proof-'))
  const smtp = await startFakeSmtp()
  const processes: ApiProcess[] = []
  return {
    db: database.db,
    smtp,
    storage: fileSystemStorage(join(dataDirectory, 'files')),
    start: async (): Promise<ApiProcess> => {
      const api = await startApi({ databaseUrl, dataDirectory, smtpUrl: smtp.url })
      processes.push(api)
      return api
    },
    close: async () => {
      for (const api of processes) await api.stop()
      await database.close()
      await smtp.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
export type PortalUnderProof = Awaited<ReturnType<typeof openPortalUnderProof>>

const minuteAgo = () => new Date(Date.now() - 60_000)

/** Someone who recruits for the structure, signed in now: these processes have the machine's clock. */
export const seedOneRecruiter = async ({ db }: Pick<PortalUnderProof, 'db'>, structureId: string) => {
  const recruiter = await seedSession(db, 'recruiter', { now: new Date() })
  await db.insert(recruiterStructuresTable).values({ recruiterId: recruiter.accountId, structureId })
  return recruiter
}

/** A candidate, an offer that stays open, and their application in some status. */
export const seedOne = async (
  { db, storage }: Pick<PortalUnderProof, 'db' | 'storage'>,
  status: 'draft' | 'in-review',
) => {
  const { accountId: candidateId, email, token } = await seedSession(db, 'candidate', { now: new Date() })
  await seedProfile(db, candidateId)
  const { id: structureId } = await seedStructure(db)
  const { offerId } = await seedOfferToApplyTo(db, { structureId, deadlineAt: null })
  const { applicationId } = await seedApplication({ db, storage }, { candidateId, offerId, status, at: minuteAgo() })
  return { candidateId, email, token, applicationId, structureId }
}

type ApplicationId = typeof applicationsTable.$inferSelect.id

export const readRow = async (db: Database, id: ApplicationId) => {
  const [row] = await db.select().from(applicationsTable).where(eq(applicationsTable.id, id))
  if (!row) throw new Error(`application ${id} is gone`)
  return row
}

/** The statuses it went through, in order. */
export const readHistory = async (db: Database, id: ApplicationId): Promise<(string | null)[]> => {
  const events = await db
    .select()
    .from(applicationEventsTable)
    .where(eq(applicationEventsTable.applicationId, id))
    .orderBy(asc(applicationEventsTable.at), asc(applicationEventsTable.id))
  return events.filter(({ kind }) => kind === 'status').map(({ status }) => status)
}

export const readMails = (db: Database, accountId: string) =>
  db.select().from(mailsTable).where(eq(mailsTable.accountId, accountId))
