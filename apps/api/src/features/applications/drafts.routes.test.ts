import { applicationIdSchema } from '@portal/contracts/applications/application'
import {
  addApplicationDocumentEndpoint,
  createApplicationEndpoint,
  deleteApplicationEndpoint,
  getApplicationDocumentContentEndpoint,
  getApplicationEndpoint,
  removeApplicationDocumentEndpoint,
  updateApplicationEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#api/platform/db/id.ts'
import { startOfTests } from '#api/testing/app.ts'
import { createTestDrafts } from '#api/testing/drafts.ts'
import { fileOf } from '#api/testing/files.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'

const { deps, clock, signedInCandidate, withDraft, close } = await createTestDrafts()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('GET and DELETE of drafts and of their files', () => {
  it('removes a file from the draft, and leaves it in my documents', async () => {
    const { api, candidateId, params } = await withDraft()
    const cv = await seedDocument(deps, candidateId)
    const draft = await api(updateApplicationEndpoint, { params, body: { cvDocumentId: cv.id } })
    const applicationDocumentId = draft.documents[0]?.id
    if (!applicationDocumentId) throw new Error('nothing chosen')
    const file = { params: { ...params, applicationDocumentId } }
    await api(removeApplicationDocumentEndpoint, file)
    expect(await api(getApplicationEndpoint, { params })).toMatchObject({ documents: [], missing: ['cv', 'letter'] })
    expect((await api(listDocumentsEndpoint, {})).items).toMatchObject([{ id: cv.id }])
    for (const endpoint of [removeApplicationDocumentEndpoint, getApplicationDocumentContentEndpoint])
      await expect(api(endpoint, file)).rejects.toMatchObject({ code: 'document-not-found' })
  })

  it('deletes a draft; the offer may be applied to again', async () => {
    const { api, params, offer } = await withDraft()
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() })
    await api(deleteApplicationEndpoint, { params })
    await expect(api(getApplicationEndpoint, { params })).rejects.toMatchObject({ code: 'application-not-found' })
    const again = await api(createApplicationEndpoint, { body: { reference: offer.reference } })
    expect(again.documents).toEqual([])
  })

  it('shows and gives nothing of someone else’s', async () => {
    const mine = await signedInCandidate()
    const { api: other, params } = await withDraft()
    const added = await other(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() })
    const document = { params: { ...params, applicationDocumentId: added.id } }
    const attempts = [
      () => mine.api(getApplicationEndpoint, { params }),
      () => mine.api(deleteApplicationEndpoint, { params }),
      () => mine.api(removeApplicationDocumentEndpoint, document),
      () => mine.api(getApplicationDocumentContentEndpoint, document),
    ]
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: 'application-not-found', problem: { status: 404 } })
    expect((await other(getApplicationEndpoint, { params })).documents).toHaveLength(1)
  })

  it('knows no application nobody made', async () => {
    const { api } = await signedInCandidate()
    const params = { applicationId: applicationIdSchema.parse(newId()) }
    await expect(api(getApplicationEndpoint, { params })).rejects.toMatchObject({ code: 'application-not-found' })
  })
})
