import {
  addApplicationDocumentEndpoint,
  getApplicationDocumentContentEndpoint,
} from '@portal/contracts/applications/applications.endpoints'
import { listDocumentsEndpoint } from '@portal/contracts/documents/documents.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { startOfTests } from '#api/testing/app.ts'
import { createTestDrafts } from '#api/testing/drafts.ts'
import { encryptedPdf, fileOf, pdfFile } from '#api/testing/files.ts'
import { docxFile } from '#api/testing/office-files.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'

const { deps, clock, jobs, withDraft, documentsOf, close } = await createTestDrafts()
afterAll(close)
beforeEach(() => clock.set(startOfTests))

describe('POST /me/applications/:applicationId/documents', () => {
  it('C2.4 adds a file for this application alone: my documents stay as they were', async () => {
    const { api, params } = await withDraft()
    const added = await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() })
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
    const added = await api(addApplicationDocumentEndpoint, { params, form, file: fileOf(pdfFile(), 'Lettre.pdf') })
    const { items } = await api(listDocumentsEndpoint, {})
    expect(items).toMatchObject([{ id: added.sourceDocumentId, kind: 'letter', name: 'Lettre', isDefault: true }])
  })

  it('does neither when there is no room to keep it', async () => {
    const { api, candidateId, params, applicationId } = await withDraft()
    for (let count = 0; count < 5; count++) await seedDocument(deps, candidateId, { kind: 'cv' })
    const call = { params, form: { kind: 'cv', keep: 'true' } as const, file: fileOf() }
    await expect(api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({ code: 'documents-full' })
    expect(await documentsOf(applicationId)).toEqual([])
    // Outside the five, for this application alone, it is welcome.
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() })
    expect(await documentsOf(applicationId)).toHaveLength(1)
  })

  it('A11.3 takes the place of the CV that was there, whose bytes are released', async () => {
    const { api, params, applicationId } = await withDraft()
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf() })
    const [first] = await documentsOf(applicationId)
    await api(addApplicationDocumentEndpoint, { params, form: { kind: 'cv' }, file: fileOf(pdfFile({ pages: 2 })) })
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
    const call = { params, form: { kind }, file: fileOf(content, name) }
    await expect(api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({ code })
    expect(await documentsOf(applicationId)).toEqual([])
  })

  it('takes exactly 3 Mo, and a Word file among the others', async () => {
    const { api, params } = await withDraft()
    await api(addApplicationDocumentEndpoint, {
      params,
      form: { kind: 'cv' },
      file: fileOf(pdfFile({ bytes: 3_145_728 })),
    })
    const other = { params, form: { kind: 'other' } as const, file: fileOf(docxFile(), 'diplome.docx') }
    expect(await api(addApplicationDocumentEndpoint, other)).toMatchObject({ fileType: 'docx', name: 'diplome' })
  })

  it('knows nothing of someone else’s application', async () => {
    const mine = await withDraft()
    const other = await withDraft()
    const call = { params: other.params, form: { kind: 'cv' } as const, file: fileOf() }
    await expect(mine.api(addApplicationDocumentEndpoint, call)).rejects.toMatchObject({
      code: 'application-not-found',
    })
  })
})
