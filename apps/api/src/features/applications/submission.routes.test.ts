import {
  getApplicationDocumentContentEndpoint,
  getApplicationEndpoint,
  submitApplicationEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { deleteDocumentEndpoint, replaceDocumentEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { updateProfileEndpoint } from '@portal/contracts/profile/profile.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { offersTable } from '#api/features/offers/offers.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, startOfTests } from '#api/testing/app.ts'
import { fileOf, pdfFile } from '#api/testing/files.ts'
import { countWaiting, raceOver } from '#api/testing/races.ts'
import { seedSession } from '#api/testing/seed.ts'
import { deadlineOfTests } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'
import { createTestSubmissions } from '#api/testing/submissions.ts'
import { submissionKeysTable } from './applications.table.ts'

const { app, deps, db, clock, jobs, runFileJobs, close, withDraft, mailsOf, statusEventsOf } =
  await createTestSubmissions()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('POST /me/applications/:applicationId/submission', () => {
  describe('happy', () => {
    it('A11.6 B10 sends: status, time to the second, history', async () => {
      clock.set('2026-11-27T10:29:57.432Z')
      const { submit, applicationId } = await withDraft()
      const sent = await submit()
      expect(sent).toMatchObject({
        status: 'submitted',
        submittedAt: '2026-11-27T10:29:57.432Z',
        missing: [],
        candidate: { firstName: 'Ada', lastName: 'Byron' },
      })
      expect(sent.events[0]).toMatchObject({
        kind: 'status',
        status: 'submitted',
        by: 'candidate',
        at: sent.submittedAt,
      })
      expect(await statusEventsOf(applicationId)).toHaveLength(1)
    })

    it('A11.6 C2.7 confirms by e-mail: offer, reference, time in Paris to the second, files with their sizes, link', async () => {
      clock.set('2026-11-27T10:29:57Z')
      const { submit, candidateId, email, offer, applicationId } = await withDraft()
      await submit()
      const mails = await mailsOf(candidateId)
      expect(mails).toMatchObject([
        { recipient: email, subject: `Candidature envoyée pour l’offre ${offer.reference}`, createdAt: clock.now() },
      ])
      const [mail] = mails
      for (const content of [mail?.text, mail?.html])
        for (const fact of [
          offer.title,
          offer.reference,
          'vendredi 27\u00A0novembre\u00A02026 à\u00A011:29:57, heure de\u00A0Paris',
          'CV de test.pdf (639\u00A0octets)',
          'Lettre de test.pdf (639\u00A0octets)',
          `http://localhost/fr/espace/candidatures/${applicationId}`,
        ])
          expect(content).toContain(fact)
      expect(jobs.queued).toContainEqual({ name: 'send-mails', data: { mailId: mail?.id } })
    })

    it('writes in the language of the person', async () => {
      const { submit, candidateId, applicationId, offer } = await withDraft()
      await db.update(accountsTable).set({ locale: 'en' }).where(eq(accountsTable.id, candidateId))
      await submit()
      expect(await mailsOf(candidateId)).toMatchObject([
        {
          subject: `Application sent for offer ${offer.reference}`,
          text: expect.stringContaining(`http://localhost/en/account/applications/${applicationId}`),
        },
      ])
    })

    it('answers the same to the same key, and does nothing more', async () => {
      const { submit, candidateId, applicationId } = await withDraft()
      const first = await submit('the-same-key')
      clock.advance({ minutes: 5 })
      expect(await submit('the-same-key')).toEqual(first)
      expect(await statusEventsOf(applicationId)).toHaveLength(1)
      expect(await mailsOf(candidateId)).toHaveLength(1)
    })

    it('A9.5 keeps what was sent: later changes of profile and documents touch nothing', async () => {
      const { api, submit, candidateId, params } = await withDraft({ kinds: [] })
      const cv = await seedDocument(deps, candidateId, { kind: 'cv', name: 'Avant' })
      const letter = await seedDocument(deps, candidateId, { kind: 'letter', name: 'Lettre' })
      await api(updateApplicationEndpoint, { params, body: { cvDocumentId: cv.id, letterDocumentId: letter.id } })
      const sent = await submit()

      const file = fileOf(pdfFile({ pages: 3 }), 'Après.pdf')
      await api(replaceDocumentEndpoint, { params: { documentId: cv.id }, form: {}, file })
      await api(deleteDocumentEndpoint, { params: { documentId: letter.id } })
      const { email: _, ...profile } = sent.candidate
      await api(updateProfileEndpoint, { body: { ...profile, city: 'Lyon' } })
      await runFileJobs()

      const read = await api(getApplicationEndpoint, { params })
      expect(read.candidate.city).toBe('Grenoble')
      expect(read.documents).toEqual(sent.documents)
      for (const { id } of read.documents) {
        const content = await api(getApplicationDocumentContentEndpoint, {
          params: { ...params, applicationDocumentId: id },
        })
        expect(Buffer.from(await content.arrayBuffer()).equals(pdfFile())).toBe(true)
      }
    })

    it('A3.2 is in time until the last instant of the deadline’s minute, and counts the time of arrival', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 59_999))
      const { submit } = await withDraft()
      expect(await submit()).toMatchObject({ status: 'submitted', submittedAt: '2026-12-24T22:59:59.999Z' })
    })

    it('A3.2 is in time until the last instant of the second, when the deadline has seconds', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 20_999))
      const seed = { offer: { deadlineAt: new Date(deadlineOfTests.getTime() + 20_000) } }
      const [inTime, late] = [await withDraft(seed), await withDraft(seed)]
      expect(await inTime.submit()).toMatchObject({ status: 'submitted' })
      clock.set(new Date(deadlineOfTests.getTime() + 21_000))
      await expect(late.submit()).rejects.toMatchObject({ code: 'deadline-passed' })
    })

    it('an offer without a deadline takes applications until it is closed', async () => {
      const { submit } = await withDraft({ offer: { deadlineAt: null } })
      expect(await submit()).toMatchObject({ status: 'submitted' })
    })
  })

  describe('simultaneous', () => {
    it('sends once when two presses with two keys arrive together: one row, one history, one mail', async () => {
      const { submit, applicationId, candidateId } = await withDraft()
      const outcomes = await raceOver(db, applicationId, [() => submit(), () => submit()])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes).toContainEqual({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'application-already-sent' }),
      })
      expect(await statusEventsOf(applicationId)).toHaveLength(1)
      expect(await mailsOf(candidateId)).toHaveLength(1)
    })

    it('answers both presses of one key alike', async () => {
      const { submit, applicationId, candidateId } = await withDraft()
      const outcomes = await raceOver(db, applicationId, [() => submit('pressed-twice'), () => submit('pressed-twice')])
      const [first, second] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome))
      expect(first).toMatchObject({ status: 'submitted' })
      expect(second).toEqual(first)
      expect(await statusEventsOf(applicationId)).toHaveLength(1)
      expect(await mailsOf(candidateId)).toHaveLength(1)
    })

    it('is not sent to an offer that closes before its turn comes', async () => {
      const { submit, offer, candidateId } = await withDraft()
      const { outcome } = await db.transaction(async (tx) => {
        await tx.update(offersTable).set({ status: 'filled' }).where(eq(offersTable.id, offer.offerId))
        const outcome = Promise.allSettled([submit()])
        await expect.poll(() => countWaiting(db)).toBe(1)
        return { outcome }
      })
      expect(await outcome).toMatchObject([{ status: 'rejected', reason: { code: 'offer-not-open' } }])
      expect(await mailsOf(candidateId)).toEqual([])
    })
  })

  describe('security', () => {
    it('knows nothing of someone else’s draft, whose key is theirs', async () => {
      const mine = await withDraft()
      const other = await withDraft()
      const call = {
        params: other.params,
        headers: { 'idempotency-key': 'a-shared-key' },
        body: { certifies: true as const },
      }
      await expect(mine.api(submitApplicationEndpoint, call)).rejects.toMatchObject({ code: 'application-not-found' })
      expect(await other.submit('a-shared-key')).toMatchObject({ status: 'submitted' })
      expect(await mine.submit('a-shared-key')).toMatchObject({ status: 'submitted' })
      const keys = await db.select().from(submissionKeysTable).where(eq(submissionKeysTable.key, 'a-shared-key'))
      expect(keys).toHaveLength(2)
    })

    it('is for candidates', async () => {
      const { params } = await withDraft()
      const call = { params, headers: { 'idempotency-key': newId() }, body: { certifies: true as const } }
      await expect(clientOf(app)(submitApplicationEndpoint, call)).rejects.toMatchObject({ code: 'sign-in-required' })
      const { token } = await seedSession(db, 'recruiter')
      await expect(clientOf(app, token)(submitApplicationEndpoint, call)).rejects.toMatchObject({ code: 'forbidden' })
    })
  })
})
