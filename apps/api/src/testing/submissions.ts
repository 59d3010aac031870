import { submitApplicationEndpoint } from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { applicationEventsTable, type applicationsTable } from '#api/features/applications/applications.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { mailsTable } from '#api/platform/mail/mails.table.ts'
import { clientOf, createTestApp, type TestClient } from './app.ts'
import { seedProfile, seedSession } from './seed.ts'
import { seedApplication, seedOfferToApplyTo } from './seed-applications.ts'

type OfferSeed = Parameters<typeof seedOfferToApplyTo>[1]
type Kinds = Parameters<typeof seedApplication>[1]['kinds']

/** A portal where candidates send what is ready to be sent. */
export const createTestSubmissions = async () => {
  const testApp = await createTestApp()
  const { app, deps, db, clock } = testApp

  /** A candidate and a complete draft. */
  const withDraft = async ({ offer: given, kinds }: { offer?: OfferSeed; kinds?: Kinds } = {}) => {
    const { accountId: candidateId, email, token } = await seedSession(db, 'candidate', { now: clock.now() })
    await seedProfile(db, candidateId)
    const offer = await seedOfferToApplyTo(db, given)
    const draft = { candidateId, offerId: offer.offerId, status: 'draft' as const }
    const { applicationId, documents } = await seedApplication(deps, { ...draft, ...(kinds && { kinds }) })
    const api = clientOf(app, token)
    const submit = (key: string = newId(), through: TestClient = api) =>
      through(submitApplicationEndpoint, {
        params: { applicationId },
        headers: { 'idempotency-key': key },
        body: { certifies: true },
      })
    return { api, token, candidateId, email, offer, applicationId, documents, submit, params: { applicationId } }
  }

  const mailsOf = (accountId: string) => db.select().from(mailsTable).where(eq(mailsTable.accountId, accountId))
  const statusEventsOf = async (id: typeof applicationsTable.$inferSelect.id) =>
    (await db.select().from(applicationEventsTable).where(eq(applicationEventsTable.applicationId, id))).filter(
      ({ kind }) => kind === 'status',
    )

  return { ...testApp, withDraft, mailsOf, statusEventsOf }
}
