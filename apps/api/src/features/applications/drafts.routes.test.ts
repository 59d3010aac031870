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
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { documentsTable } from '#api/features/documents/documents.table.ts'
import { newId } from '#api/platform/db/id.ts'
import { clientOf, createTestApp, startOfTests } from '#api/testing/app.ts'
import { encryptedPdf, pdfFile } from '#api/testing/files.ts'
import { docxFile } from '#api/testing/office-files.ts'
import { seedProfile, seedSession } from '#api/testing/seed.ts'
import { countWaiting, deadlineOfTests, seedApplication, seedOfferToApplyTo } from '#api/testing/seed-applications.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'
import { applicationDocumentsTable, applicationsTable } from './applications.table.ts'

const { app, deps, db, clock, jobs, close } = await createTestApp()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

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

const file = (content: Buffer = pdfFile(), name = 'Mon CV.pdf') => new File([new Uint8Array(content)], name)
const documentsOf = (id: typeof applicationsTable.$inferSelect.id) =>
  db.select().from(applicationDocumentsTable).where(eq(applicationDocumentsTable.applicationId, id))

describe('POST /me/applications', () => {
  describe('happy', () => {
    it('D1 begins a draft with the details of the profile, and says what is missing', async () => {
      const { api } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db)
      const draft = await api(createApplicationEndpoint, { body: { reference: reference.toLowerCase() } })
      expect(draft).toMatchObject({
        status: 'draft',
        offer: { reference },
        candidate: { firstName: 'Ada', city: 'Grenoble' },
        missing: ['cv', 'letter'],
        isOfferOpen: true,
        isReactivable: false,
        documents: [],
        submittedAt: null,
      })
      expect(draft.events).toMatchObject([{ kind: 'created', by: 'candidate', at: startOfTests.toISOString() }])
    })

    it('answers the same draft when asked several times', async () => {
      const { api, candidateId } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db)
      const drafts = await Promise.all([1, 2, 3, 4].map(() => api(createApplicationEndpoint, { body: { reference } })))
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
      expect(
        await db.select().from(applicationsTable).where(eq(applicationsTable.candidateId, candidateId)),
      ).toHaveLength(1)
      expect(drafts[0]?.events).toHaveLength(1)
    })

    it('E3.4 answers the draft that another page of the same person begins at the same moment', async () => {
      const { api, candidateId } = await signedInCandidate()
      const { reference, offerId } = await seedOfferToApplyTo(db)
      const { id, answer } = await db.transaction(async (tx) => {
        const { applicationId } = await seedApplication({ ...deps, db: tx }, { candidateId, offerId, status: 'draft' })
        const answer = Promise.allSettled([api(createApplicationEndpoint, { body: { reference } })])
        await expect.poll(() => countWaiting(db)).toBe(1)
        return { id: applicationId, answer }
      })
      expect(await answer).toMatchObject([{ status: 'fulfilled', value: { id, status: 'draft' } }])
    })
  })

  describe('error', () => {
    it.each([
      ['closed', {}, 'offer-closed'],
      ['filled', {}, 'offer-closed'],
      ['cancelled', {}, 'offer-closed'],
      ['draft', {}, 'offer-not-found'],
      ['published', { applicationMode: 'email' }, 'offer-by-email-only'],
      ['published', { applicationMode: 'roster' }, 'offer-reserved'],
    ] as const)('C1.9 E5.5 refuses an offer that is %s %j: %s', async (status, more, code) => {
      const { api } = await signedInCandidate()
      const { reference } = await seedOfferToApplyTo(db, { status, ...more })
      await expect(api(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({ code })
    })

    it('A3.2 takes drafts until the last instant of the deadline’s minute', async () => {
      clock.set(new Date(deadlineOfTests.getTime() + 59_999))
      const { api } = await signedInCandidate()
      const first = await seedOfferToApplyTo(db)
      const second = await seedOfferToApplyTo(db)
      const draft = await api(createApplicationEndpoint, { body: { reference: first.reference } })
      clock.set(new Date(deadlineOfTests.getTime() + 60_000))
      const late = api(createApplicationEndpoint, { body: { reference: second.reference } })
      await expect(late).rejects.toMatchObject({ code: 'offer-closed', problem: { status: 410 } })
      const read = await api(getApplicationEndpoint, { params: { applicationId: draft.id } })
      expect(read.isOfferOpen).toBe(false)
    })

    it.each(['submitted', 'withdrawn'] as const)(
      'C2.7 E3.4 refuses a second one after one that is %s',
      async (status) => {
        const { api, candidateId } = await signedInCandidate()
        const { offerId, reference } = await seedOfferToApplyTo(db)
        await seedApplication(deps, { candidateId, offerId, status })
        await expect(api(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
          code: 'application-already-exists',
        })
      },
    )

    it('knows no such offer', async () => {
      const { api } = await signedInCandidate()
      await expect(api(createApplicationEndpoint, { body: { reference: 'NONE-1' } })).rejects.toMatchObject({
        code: 'offer-not-found',
      })
    })
  })

  describe('security', () => {
    it('B11 D1 asks a visitor to sign in, and is not for recruiters', async () => {
      const { reference } = await seedOfferToApplyTo(db)
      await expect(clientOf(app)(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
        code: 'sign-in-required',
      })
      const { token } = await seedSession(db, 'recruiter')
      await expect(clientOf(app, token)(createApplicationEndpoint, { body: { reference } })).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })
})

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
      await api(addApplicationDocumentEndpoint, { params, form, file: file() })
      await expect(api(updateApplicationEndpoint, { params, body: { otherDocumentIds: ids } })).rejects.toMatchObject({
        code: 'documents-full',
      })
      const two = await api(updateApplicationEndpoint, { params, body: { otherDocumentIds: ids.slice(1) } })
      expect(two.documents).toHaveLength(3)
      await expect(api(addApplicationDocumentEndpoint, { params, form, file: file() })).rejects.toMatchObject({
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
        () => api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() }),
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

describe('POST /me/applications/:applicationId/documents', () => {
  it('C2.4 adds a file for this application alone: my documents stay as they were', async () => {
    const { api, params } = await withDraft()
    const added = await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() })
    expect(added).toMatchObject({ kind: 'cv', name: 'Mon CV', fileType: 'pdf', sourceDocumentId: null })
    expect((await api(listDocumentsEndpoint, {})).items).toEqual([])
    const content = await api(getApplicationDocumentContentEndpoint, {
      params: { ...params, applicationDocumentId: added.id },
    })
    expect(Buffer.from(await content.arrayBuffer()).equals(pdfFile())).toBe(true)
  })

  it('C2.4 keeps it in my documents as well when asked', async () => {
    const { api, params } = await withDraft()
    const form = { kind: 'letter', keep: 'true' } as const
    const added = await api(addApplicationDocumentEndpoint, { params, form, file: file(pdfFile(), 'Lettre.pdf') })
    const { items } = await api(listDocumentsEndpoint, {})
    expect(items).toMatchObject([{ id: added.sourceDocumentId, kind: 'letter', name: 'Lettre', isDefault: true }])
  })

  it('does neither when there is no room to keep it', async () => {
    const { api, candidateId, params, applicationId } = await withDraft()
    for (let count = 0; count < 5; count++) await seedDocument(deps, candidateId, { kind: 'cv' })
    const call = { params, form: { kind: 'cv', keep: 'true' } as const, file: file() }
    await expect(api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({ code: 'documents-full' })
    expect(await documentsOf(applicationId)).toEqual([])
    // Outside the five, for this application alone, it is welcome.
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() })
    expect(await documentsOf(applicationId)).toHaveLength(1)
  })

  it('A11.3 takes the place of the CV that was there, whose bytes are released', async () => {
    const { api, params, applicationId } = await withDraft()
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() })
    const [first] = await documentsOf(applicationId)
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file(pdfFile({ pages: 2 })) })
    expect(await documentsOf(applicationId)).toHaveLength(1)
    expect(jobs.queued).toContainEqual({ name: 'delete-stored-file', data: { storageKey: first?.storageKey } })
  })

  it.each([
    ['a Word file as CV', 'cv', docxFile(), 'cv.docx', 'file-type-not-allowed'],
    ['a protected PDF', 'letter', encryptedPdf(), 'lettre.pdf', 'file-encrypted'],
    ['a name that lies', 'cv', docxFile(), 'cv.pdf', 'file-type-mismatch'],
    ['one byte too many', 'cv', pdfFile({ bytes: 3_145_729 }), 'cv.pdf', 'file-too-large'],
    ['an empty file', 'other', Buffer.alloc(0), 'vide.pdf', 'file-empty'],
  ] as const)('A11.4 refuses %s', async (_, kind, content, name, code) => {
    const { api, params, applicationId } = await withDraft()
    const call = { params, form: { kind }, file: file(content, name) }
    await expect(api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({ code })
    expect(await documentsOf(applicationId)).toEqual([])
  })

  it('takes exactly 3 Mo, and a Word file among the others', async () => {
    const { api, params } = await withDraft()
    await api(addApplicationDocumentEndpoint, {
      params,
      form: { kind: 'cv' },
      file: file(pdfFile({ bytes: 3_145_728 })),
    })
    const other = { params, form: { kind: 'other' } as const, file: file(docxFile(), 'diplome.docx') }
    expect(await api(addApplicationDocumentEndpoint, other)).toMatchObject({ fileType: 'docx', name: 'diplome' })
  })

  it('knows nothing of someone else’s application', async () => {
    const mine = await withDraft()
    const other = await withDraft()
    const call = { params: other.params, form: { kind: 'cv' } as const, file: file() }
    await expect(mine.api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({
      code: 'application-not-found',
    })
  })
})

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
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() })
    await api(deleteApplicationEndpoint, { params })
    await expect(api(getApplicationEndpoint, { params })).rejects.toMatchObject({ code: 'application-not-found' })
    const again = await api(createApplicationEndpoint, { body: { reference: offer.reference } })
    expect(again.documents).toEqual([])
  })

  it('shows and gives nothing of someone else’s', async () => {
    const mine = await signedInCandidate()
    const { api: other, params } = await withDraft()
    const added = await other(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: file() })
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
