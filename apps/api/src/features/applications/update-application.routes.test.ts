import {
  addApplicationDocumentEndpoint,
  deleteApplicationEndpoint,
  removeApplicationDocumentEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { documentsTable } from '#api/features/documents/documents.table.ts'
import { startOfTests } from '#api/testing/app.ts'
import { createTestDrafts } from '#api/testing/drafts.ts'
import { fileOf } from '#api/testing/files.ts'
import { seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'

const { deps, db, clock, signedInCandidate, withDraft, documentsOf, close } = await createTestDrafts()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('PATCH /me/applications/:applicationId', () => {
  describe('happy', () => {
    it('C2.4 copies the chosen documents, which share the stored bytes', async () => {
      const { api, candidateId, params, applicationId } = await withDraft()
      const cv = await seedDocument(deps, candidateId, { kind: 'cv', name: 'CV_Ada' })
      const letter = await seedDocument(deps, candidateId, { kind: 'letter', name: 'Lettre' })
      const diploma = await seedDocument(deps, candidateId, { kind: 'other', name: 'Diplôme' })
      const draft = await api(updateApplicationEndpoint, {
        params,
        body: {
          cvDocumentId: cv.id,
          letterDocumentId: letter.id,
          otherDocumentIds: [diploma.id],
          comment: ' Bonjour ',
        },
      })
      expect(draft).toMatchObject({ missing: [], comment: 'Bonjour' })
      expect(draft.documents.map(({ kind, name, sourceDocumentId }) => [kind, name, sourceDocumentId])).toEqual([
        ['cv', 'CV_Ada', cv.id],
        ['letter', 'Lettre', letter.id],
        ['other', 'Diplôme', diploma.id],
      ])
      const keys = (await documentsOf(applicationId)).map(({ storageKey }) => storageKey)
      expect(new Set(keys)).toEqual(new Set([cv.storageKey, letter.storageKey, diploma.storageKey]))
    })

    it('A11.3 holds one CV only: another choice takes its place, none empties it', async () => {
      const { api, candidateId, params, applicationId } = await withDraft()
      const first = await seedDocument(deps, candidateId)
      const second = await seedDocument(deps, candidateId)
      await api(updateApplicationEndpoint, { params, body: { cvDocumentId: first.id } })
      const [before] = await documentsOf(applicationId)
      await api(updateApplicationEndpoint, { params, body: { cvDocumentId: first.id } })
      expect(await documentsOf(applicationId)).toEqual([before])
      const other = await api(updateApplicationEndpoint, { params, body: { cvDocumentId: second.id } })
      expect(other.documents).toMatchObject([{ kind: 'cv', sourceDocumentId: second.id }])
      const none = await api(updateApplicationEndpoint, { params, body: { cvDocumentId: null } })
      expect(none).toMatchObject({ documents: [], missing: ['cv', 'letter'] })
    })

    it('B9 keeps a link to a personal page, and leaves alone what is not named', async () => {
      const { api, params } = await withDraft()
      const link = 'https://ada.example.org/travaux'
      await api(updateApplicationEndpoint, { params, body: { link, comment: 'Bonjour' } })
      const draft = await api(updateApplicationEndpoint, { params, body: { comment: null } })
      expect(draft).toMatchObject({ link, comment: null })
      expect(draft.version).toBe(2)
    })
  })

  describe('error', () => {
    it('A11.4 takes PDF only as CV and letter, and a document as what it is', async () => {
      const { api, candidateId, params } = await withDraft()
      const word = await seedDocument(deps, candidateId)
      await db.update(documentsTable).set({ fileType: 'docx' }).where(eq(documentsTable.id, word.id))
      const letter = await seedDocument(deps, candidateId, { kind: 'letter' })
      for (const cvDocumentId of [word.id, letter.id])
        await expect(api(updateApplicationEndpoint, { params, body: { cvDocumentId } })).rejects.toMatchObject({
          code: 'document-not-usable',
        })
    })

    it('C2.4 takes three other documents, files sent for this application included', async () => {
      const { api, candidateId, params } = await withDraft()
      const ids = []
      for (let count = 0; count < 3; count++) ids.push((await seedDocument(deps, candidateId, { kind: 'other' })).id)
      const form = { kind: 'other', name: 'Pièce' } as const
      await api(addApplicationDocumentEndpoint, { params, form, file: fileOf() })
      await expect(api(updateApplicationEndpoint, { params, body: { otherDocumentIds: ids } })).rejects.toMatchObject({
        code: 'documents-full',
      })
      const two = await api(updateApplicationEndpoint, { params, body: { otherDocumentIds: ids.slice(1) } })
      expect(two.documents).toHaveLength(3)
      await expect(api(addApplicationDocumentEndpoint, { params, form, file: fileOf() })).rejects.toMatchObject({
        code: 'documents-full',
      })
    })

    it('B9 refuses an address that is not one of the web, with a code of its own', async () => {
      const { api, params } = await withDraft()
      const call = { params, body: { link: 'javascript:alert(1)' } }
      await expect(api(updateApplicationEndpoint, call)).rejects.toMatchObject({
        code: 'validation-failed',
        problem: { errors: [{ pointer: '#/link', code: 'link-not-valid' }] },
      })
    })

    it('changes nothing once sent', async () => {
      const { api, candidateId } = await signedInCandidate()
      const { offerId } = await seedOfferToApplyTo(db)
      const { applicationId, documents } = await seedApplication(deps, { candidateId, offerId })
      const params = { applicationId }
      const cv = await seedDocument(deps, candidateId)
      const [first] = documents
      if (!first) throw new Error('nothing seeded')
      const attempts = [
        () => api(updateApplicationEndpoint, { params, body: { cvDocumentId: cv.id } }),
        () => api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() }),
        () => api(deleteApplicationEndpoint, { params }),
        () => api(removeApplicationDocumentEndpoint, { params: { ...params, applicationDocumentId: first.id } }),
      ]
      for (const attempt of attempts)
        await expect(attempt()).rejects.toMatchObject({ code: 'application-already-sent', problem: { status: 409 } })
      expect(new Set((await documentsOf(applicationId)).map(({ id }) => id))).toEqual(
        new Set(documents.map(({ id }) => id)),
      )
    })
  })

  describe('security', () => {
    it('knows neither someone else’s application nor someone else’s document', async () => {
      const mine = await withDraft()
      const other = await withDraft()
      const theirs = await seedDocument(deps, other.candidateId)
      await expect(
        mine.api(updateApplicationEndpoint, { params: other.params, body: { comment: 'x' } }),
      ).rejects.toMatchObject({ code: 'application-not-found', problem: { status: 404 } })
      await expect(
        mine.api(updateApplicationEndpoint, { params: mine.params, body: { cvDocumentId: theirs.id } }),
      ).rejects.toMatchObject({ code: 'document-not-found', problem: { status: 404 } })
    })
  })
})
