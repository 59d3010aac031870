import { randomUUID } from 'node:crypto'
import { type DocumentId, documentIdSchema } from '@portal/contracts/documents/document'
import {
  addDocumentEndpoint,
  deleteDocumentEndpoint,
  getDocumentContentEndpoint,
  getDocumentEndpoint,
  listDocumentsEndpoint,
  replaceDocumentEndpoint,
  updateDocumentEndpoint,
} from '@portal/contracts/documents/documents.endpoints'
import { urlOf } from '@portal/contracts/http/client'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, createTestApp, sendAs, type TestClient } from '#api/testing/app.ts'
import { encryptedPdf, fileOf, pdfFile } from '#api/testing/files.ts'
import { docxFile } from '#api/testing/office-files.ts'
import { countWaiting } from '#api/testing/races.ts'
import { seedSession } from '#api/testing/seed.ts'
import { seedDocument } from '#api/testing/seed-documents.ts'
import { findDocumentToCopy } from './documents.repository.ts'
import { documentsTable } from './documents.table.ts'

describe('/me/documents', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signedIn = async () => {
    const { accountId: candidateId, token } = await seedSession(app.db, 'candidate')
    return { candidateId, token, api: clientOf(app.app, token) }
  }
  const rowOf = async (id: DocumentId) => {
    const [row] = await app.db.select().from(documentsTable).where(eq(documentsTable.id, id))
    return row
  }
  const defaultsOf = async (api: TestClient) =>
    (await api(listDocumentsEndpoint, {})).items.filter(({ isDefault }) => isDefault).map(({ id }) => id)
  const releasedKeys = () => app.jobs.queued.filter(({ name }) => name === 'delete-stored-file').map(({ data }) => data)

  describe('happy', () => {
    it('A9.3 D8 lists CVs, then letters, then others, the newest of each first', async () => {
      const { candidateId, api } = await signedIn()
      for (const [kind, name] of [
        ['other', 'o'],
        ['cv', 'old'],
        ['letter', 'l'],
        ['cv', 'new'],
      ] as const) {
        await seedDocument(app.deps, candidateId, { kind, name })
        app.clock.advance({ minutes: 1 })
      }
      const { items } = await api(listDocumentsEndpoint, {})
      expect(items.map(({ name }) => name)).toEqual(['new', 'old', 'l', 'o'])
      const [first] = items
      if (!first) throw new Error('nothing listed')
      expect(await api(getDocumentEndpoint, { params: { documentId: first.id } })).toEqual(first)
      expect(new Set(Object.keys(first))).toEqual(
        new Set(['addedAt', 'fileType', 'id', 'isDefault', 'kind', 'name', 'replacedAt', 'sha256', 'sizeBytes']),
      )
    })

    it('C2.5 renames', async () => {
      const { candidateId, api } = await signedIn()
      const { id } = await seedDocument(app.deps, candidateId, { isDefault: true })
      const renamed = await api(updateDocumentEndpoint, { params: { documentId: id }, body: { name: ' CV long ' } })
      expect(renamed).toMatchObject({ name: 'CV long', isDefault: true })
      expect(await rowOf(id)).toMatchObject({ name: 'CV long' })
      expect(await api(updateDocumentEndpoint, { params: { documentId: id }, body: {} })).toEqual(renamed)
    })

    it('C2.5 has one default per kind, also when several are chosen at once', async () => {
      const { candidateId, api } = await signedIn()
      const letter = await seedDocument(app.deps, candidateId, { kind: 'letter', isDefault: true })
      const cvs = []
      for (let count = 0; count < 5; count++)
        cvs.push(await seedDocument(app.deps, candidateId, { isDefault: count === 0 }))
      const choose = (id: DocumentId) =>
        api(updateDocumentEndpoint, { params: { documentId: id }, body: { isDefault: true } })
      const [, second] = cvs
      if (!second) throw new Error('not seeded')
      expect(await choose(second.id)).toMatchObject({ isDefault: true })
      expect(await defaultsOf(api)).toEqual([second.id, letter.id])

      await Promise.all([...cvs, ...cvs].map(({ id }) => choose(id)))
      const defaults = await defaultsOf(api)
      expect(defaults).toHaveLength(2)
      expect(cvs.map(({ id }) => id)).toContain(defaults[0])
    })

    it('C2.6 replaces the bytes and keeps the document, its name and its place', async () => {
      const { candidateId, api } = await signedIn()
      const { id, storageKey } = await seedDocument(app.deps, candidateId, { name: 'CV 2026', isDefault: true })
      app.clock.advance({ minutes: 5 })
      const content = docxFile()
      const replaced = await api(replaceDocumentEndpoint, {
        params: { documentId: id },
        form: {},
        file: fileOf(content, 'autre nom.docx'),
      })
      expect(replaced).toMatchObject({
        id,
        name: 'CV 2026',
        isDefault: true,
        fileType: 'docx',
        sizeBytes: content.length,
        replacedAt: app.clock.now().toISOString(),
      })
      expect((await rowOf(id))?.storageKey).not.toBe(storageKey)
      expect(releasedKeys()).toContainEqual({ storageKey })
      const stored = await api(getDocumentContentEndpoint, { params: { documentId: id } })
      expect(Buffer.from(await stored.arrayBuffer()).equals(content)).toBe(true)
    })

    it('C2.6 deletes, releases the bytes, and hands the default to the newest that remains', async () => {
      const { candidateId, api } = await signedIn()
      const oldest = await seedDocument(app.deps, candidateId, { isDefault: true })
      app.clock.advance({ minutes: 1 })
      await seedDocument(app.deps, candidateId)
      app.clock.advance({ minutes: 1 })
      const newest = await seedDocument(app.deps, candidateId)
      const letter = await seedDocument(app.deps, candidateId, { kind: 'letter' })
      await api(deleteDocumentEndpoint, { params: { documentId: oldest.id } })
      expect(await rowOf(oldest.id)).toBeUndefined()
      expect(releasedKeys()).toContainEqual({ storageKey: oldest.storageKey })
      expect(await defaultsOf(api)).toEqual([newest.id])

      await api(deleteDocumentEndpoint, { params: { documentId: letter.id } })
      expect(await defaultsOf(api)).toEqual([newest.id])
    })

    it('C2.4 lets no document go while an application is copying it', async () => {
      const { candidateId, api } = await signedIn()
      const { id, storageKey } = await seedDocument(app.deps, candidateId)
      const { deletion } = await app.db.transaction(async (tx) => {
        await findDocumentToCopy(tx, candidateId, id)
        const deletion = Promise.allSettled([api(deleteDocumentEndpoint, { params: { documentId: id } })])
        await expect.poll(() => countWaiting(app.db)).toBe(1)
        expect(releasedKeys()).not.toContainEqual({ storageKey })
        return { deletion }
      })
      expect(await deletion).toMatchObject([{ status: 'fulfilled' }])
      expect(releasedKeys()).toContainEqual({ storageKey })
    })

    it('C2.6 makes room when one is deleted, and gives the next first one the default', async () => {
      const { candidateId, api } = await signedIn()
      const only = await seedDocument(app.deps, candidateId, { kind: 'other', isDefault: true })
      await api(deleteDocumentEndpoint, { params: { documentId: only.id } })
      const next = await api(addDocumentEndpoint, { form: { kind: 'other' }, file: fileOf(pdfFile(), 'x.pdf') })
      expect(next.isDefault).toBe(true)
    })

    it('keeps one default when documents are added, chosen and deleted at once', async () => {
      const { candidateId, api } = await signedIn()
      const first = await seedDocument(app.deps, candidateId, { isDefault: true })
      const second = await seedDocument(app.deps, candidateId)
      const third = await seedDocument(app.deps, candidateId)
      const outcomes = await Promise.allSettled([
        api(deleteDocumentEndpoint, { params: { documentId: first.id } }),
        api(updateDocumentEndpoint, { params: { documentId: second.id }, body: { isDefault: true } }),
        api(addDocumentEndpoint, { form: { kind: 'cv' }, file: fileOf(pdfFile(), 'x.pdf') }),
        api(updateDocumentEndpoint, { params: { documentId: third.id }, body: { isDefault: true } }),
        api(deleteDocumentEndpoint, { params: { documentId: second.id } }),
      ])
      // Choosing or deleting what another has just deleted finds nothing.
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'document-not-found' })
      expect(await defaultsOf(api)).toHaveLength(1)
    })

    it('C2.6 downloads as a file of its own name and type', async () => {
      const { candidateId, token } = await signedIn()
      const { id } = await seedDocument(app.deps, candidateId, { name: 'CV d’Ada “été”' })
      const url = urlOf(getDocumentContentEndpoint, { params: { documentId: id } })
      const response = await sendAs(app.app, token)(url, { method: 'GET', headers: {} })
      expect(response.status).toBe(200)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(pdfFile().length),
        'content-disposition': expect.stringMatching(
          /^attachment; filename="[ -~]+\.pdf"; filename\*=UTF-8''CV%20d%E2%80%99Ada%20%E2%80%9C%C3%A9t%C3%A9%E2%80%9D\.pdf$/,
        ),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': expect.stringContaining('no-store'),
      })
      expect(Buffer.from(await response.arrayBuffer()).equals(pdfFile())).toBe(true)
    })

    it('does not write the extension twice', async () => {
      const { candidateId, token } = await signedIn()
      const { id } = await seedDocument(app.deps, candidateId, { name: 'cv.PDF' })
      const url = urlOf(getDocumentContentEndpoint, { params: { documentId: id } })
      const response = await sendAs(app.app, token)(url, { method: 'GET', headers: {} })
      expect(response.headers.get('content-disposition')).toContain('filename="cv.PDF"')
    })
  })

  describe('error', () => {
    it('keeps the old version when the new one is refused', async () => {
      const { candidateId, api } = await signedIn()
      const { id, storageKey } = await seedDocument(app.deps, candidateId)
      const released = releasedKeys().length
      await expect(
        api(replaceDocumentEndpoint, { params: { documentId: id }, form: {}, file: fileOf(encryptedPdf(), 'cv.pdf') }),
      ).rejects.toMatchObject({ code: 'file-encrypted' })
      expect(await rowOf(id)).toMatchObject({ storageKey, replacedAt: null })
      expect(releasedKeys()).toHaveLength(released)
    })

    it.each([
      ['nothing', { name: '   ' }],
      ['a path', { name: '../cv' }],
      ['what cannot be printed', { name: 'cv\u202Efdp' }],
      ['121 characters', { name: 'x'.repeat(121) }],
      ['no default at all', { isDefault: false }],
      ['another kind', { kind: 'letter' }],
    ])('C2.5 refuses %s', async (_what, body) => {
      const { candidateId, api } = await signedIn()
      const { id } = await seedDocument(app.deps, candidateId)
      await expect(
        api(updateDocumentEndpoint, { params: { documentId: id }, body: body as { name: string } }),
      ).rejects.toMatchObject({ code: 'validation-failed', problem: { status: 400 } })
      expect(await rowOf(id)).toMatchObject({ name: 'CV' })
    })
  })

  const documentId = documentIdSchema.parse(randomUUID())
  const calls = (id: DocumentId) =>
    [
      ['GET', (api: TestClient) => api(getDocumentEndpoint, { params: { documentId: id } })],
      ['GET content', (api: TestClient) => api(getDocumentContentEndpoint, { params: { documentId: id } })],
      ['PATCH', (api: TestClient) => api(updateDocumentEndpoint, { params: { documentId: id }, body: { name: 'x' } })],
      [
        'PUT',
        (api: TestClient) =>
          api(replaceDocumentEndpoint, { params: { documentId: id }, form: {}, file: fileOf(pdfFile(), 'x.pdf') }),
      ],
      ['DELETE', (api: TestClient) => api(deleteDocumentEndpoint, { params: { documentId: id } })],
    ] as const

  describe('security', () => {
    it('knows neither an unknown document nor someone else’s', async () => {
      const owner = await signedIn()
      const other = await signedIn()
      const { id } = await seedDocument(app.deps, owner.candidateId)
      const before = await rowOf(id)
      for (const unknown of [id, documentId])
        for (const [, call] of calls(unknown))
          await expect(call(other.api)).rejects.toMatchObject({
            code: 'document-not-found',
            problem: { status: 404 },
          })
      expect(await rowOf(id)).toEqual(before)
      expect(await other.api(listDocumentsEndpoint, {})).toEqual({ items: [], total: 0, page: 1, pageSize: 13 })
    })

    it('is for candidates who are signed in', async () => {
      const { candidateId } = await signedIn()
      const { id } = await seedDocument(app.deps, candidateId)
      const list = ['GET list', (api: TestClient) => api(listDocumentsEndpoint, {})] as const
      for (const [, call] of [list, ...calls(id)]) {
        await expect(call(clientOf(app.app))).rejects.toMatchObject({ code: 'sign-in-required' })
        for (const role of ['recruiter', 'admin'] as const) {
          const { token } = await seedSession(app.db, role)
          await expect(call(clientOf(app.app, token))).rejects.toMatchObject({ code: 'forbidden' })
        }
      }
    })
  })
})
