import { createApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { applicationDocumentsTable, type applicationsTable } from '#api/features/applications/applications.table.ts'
import { clientOf, createTestApp } from './app.ts'
import { seedProfile, seedSession } from './seed.ts'
import { seedOfferToApplyTo } from './seed-applications.ts'

/** A portal where candidates begin applications. */
export const createTestDrafts = async () => {
  const { app, deps, db, clock, jobs, close } = await createTestApp()

  const signedInCandidate = async () => {
    const { accountId, token } = await seedSession(db, 'candidate', { now: clock.now() })
    await seedProfile(db, accountId)
    return { candidateId: accountId, token, api: clientOf(app, token) }
  }

  const withDraft = async () => {
    const candidate = await signedInCandidate()
    const offer = await seedOfferToApplyTo(db)
    const draft = await candidate.api(createApplicationEndpoint, { body: { reference: offer.reference } })
    return { ...candidate, offer, applicationId: draft.id, params: { applicationId: draft.id } }
  }

  const documentsOf = (id: typeof applicationsTable.$inferSelect.id) =>
    db.select().from(applicationDocumentsTable).where(eq(applicationDocumentsTable.applicationId, id))

  return { app, deps, db, clock, jobs, signedInCandidate, withDraft, documentsOf, close }
}
