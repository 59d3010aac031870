import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationDocumentsTable, applicationsTable } from '#api/features/applications/applications.table.ts'
import { createTestApp } from '#api/testing/app.ts'
import { pdfFile } from '#api/testing/files.ts'
import { seedSession } from '#api/testing/seed.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'
import { documentsJobs } from './documents.jobs.ts'
import { documentsTable } from './documents.table.ts'
import { documentsArea } from './sweep-stored-files.ts'

describe('stored files', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const run = async (name: string, batch: readonly object[] = [{}]) => {
    const job = documentsJobs(app.deps).find((known) => known.name === name)
    if (!job) throw new Error(`no job ${name}`)
    await job.handle(batch as never[])
  }
  const isStored = async (key: string) => (await app.deps.storage.head(key)) !== undefined
  const deleteRow = (storageKey: string) =>
    app.db.delete(documentsTable).where(eq(documentsTable.storageKey, storageKey))

  /** As an application does when a stored document is chosen for it. */
  const copyToApplication = async (candidateId: string, storageKey: string) => {
    const { offerId } = await seedOfferToApplyTo(app.db)
    const { applicationId } = await seedApplication(app.deps, { candidateId, offerId, kinds: ['cv'] })
    await app.db
      .update(applicationDocumentsTable)
      .set({ storageKey })
      .where(eq(applicationDocumentsTable.applicationId, applicationId))
    return applicationId
  }

  it('C2.6 go once nothing names them', async () => {
    const { accountId } = await seedSession(app.db, 'candidate')
    const { storageKey } = await seedDocument(app.deps, accountId)
    await run('delete-stored-file', [{ storageKey }])
    expect(await isStored(storageKey)).toBe(true)

    await deleteRow(storageKey)
    await run('delete-stored-file', [{ storageKey }, { storageKey }])
    expect(await isStored(storageKey)).toBe(false)
  })

  it('C2.6 stay for the application they were sent with', async () => {
    const { accountId } = await seedSession(app.db, 'candidate')
    const { storageKey } = await seedDocument(app.deps, accountId)
    const applicationId = await copyToApplication(accountId, storageKey)
    await deleteRow(storageKey)
    await run('delete-stored-file', [{ storageKey }])
    expect(await isStored(storageKey)).toBe(true)

    await app.db.delete(applicationsTable).where(eq(applicationsTable.id, applicationId))
    await run('delete-stored-file', [{ storageKey }])
    expect(await isStored(storageKey)).toBe(false)
  })

  it('are swept when a day has passed and nothing names them', async () => {
    const { accountId } = await seedSession(app.db, 'candidate')
    const kept = await seedDocument(app.deps, accountId)
    const sent = await seedDocument(app.deps, accountId)
    await copyToApplication(accountId, sent.storageKey)
    await deleteRow(sent.storageKey)
    const orphan = await app.deps.storage.put([pdfFile()], { area: documentsArea })
    const elsewhere = await app.deps.storage.put([pdfFile()], { area: 'exports' })

    app.clock.set(new Date())
    await run('sweep-stored-files')
    expect(await isStored(orphan.key)).toBe(true)

    app.clock.advance({ minutes: 24 * 60 + 1 })
    await run('sweep-stored-files')
    expect(await isStored(orphan.key)).toBe(false)
    for (const key of [kept.storageKey, sent.storageKey, elsewhere.key]) expect(await isStored(key)).toBe(true)
  })
})
