import { createHash } from 'node:crypto'
import type { DocumentId } from '@portal/contracts/documents/document'
import {
  addDocumentEndpoint,
  getDocumentContentEndpoint,
  listDocumentsEndpoint,
} from '@portal/contracts/documents/documents.endpoints'
import { urlOf } from '@portal/contracts/http/client'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '#api/app.ts'
import type { Dependencies } from '#api/dependencies.ts'
import { accountsTable } from '#api/features/accounts/accounts.table.ts'
import { clientOf, createTestApp, sendAs, type TestClient } from '#api/testing/app.ts'
import { encryptedPdf, fileOf, listQuarantined, pdfFile, pdfWithJavaScript } from '#api/testing/files.ts'
import { docFile, docmFile, docxFile, odtFile, rtfFile } from '#api/testing/office-files.ts'
import { countWaiting } from '#api/testing/races.ts'
import { seedSession } from '#api/testing/seed.ts'
import { documentsTable } from './documents.table.ts'

const limitBytes = 3_145_728

describe('POST /me/documents', () => {
  let app: Awaited<ReturnType<typeof createTestApp>>
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const signedIn = async (over: Partial<Dependencies> = {}) => {
    const { accountId, token } = await seedSession(app.db, 'candidate')
    const server = Object.keys(over).length > 0 ? await buildApp({ ...app.deps, ...over }) : app.app
    return { candidateId: accountId, token, api: clientOf(server, token) }
  }
  const add = (api: TestClient, content: Buffer | string, name: string, kind: DocumentKind = 'cv') =>
    api(addDocumentEndpoint, { form: { kind }, file: fileOf(content, name) })
  const rowsOf = (candidateId: string) =>
    app.db.select().from(documentsTable).where(eq(documentsTable.candidateId, candidateId))
  const storedKeys = async () => {
    const keys: string[] = []
    for await (const { key } of app.deps.storage.list()) keys.push(key)
    return keys
  }
  const quarantined = () => listQuarantined(app.deps)

  describe('happy', () => {
    it.each([
      ['CV "a".pdf', 'CV -a-'],
      ['CV\r\n2026.pdf', 'CV2026'],
      ['CV %41 100%.pdf', 'CV %41 100%'],
    ])('C2.5 reads the name %j as a browser writes it in a form', async (fileName, name) => {
      const { api } = await signedIn()
      expect(await add(api, pdfFile(), fileName)).toMatchObject({ name, fileType: 'pdf' })
    })

    it('C3.1 hands out with its extension what came without', async () => {
      const { api, token } = await signedIn()
      const { id, fileType } = await add(api, docxFile(), 'Mon CV')
      expect(fileType).toBe('docx')
      const url = urlOf(getDocumentContentEndpoint, { params: { documentId: id } })
      const response = await sendAs(app.app, token)(url, { method: 'GET', headers: {} })
      expect(response.headers.get('content-disposition')).toContain('filename="Mon CV.docx"')
      expect(response.headers.get('content-type')).toContain('wordprocessingml')
    })

    it('A9.3 keeps a CV under the name of its file, as the default of its kind', async () => {
      const { api } = await signedIn()
      const content = pdfFile()
      const added = await add(api, content, 'C:\\Users\\Ada\\CV d’Ada – été.PDF')
      expect(added).toEqual({
        id: expect.any(String),
        kind: 'cv',
        name: 'CV d’Ada – été',
        fileType: 'pdf',
        sizeBytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        isDefault: true,
        addedAt: app.clock.now().toISOString(),
        replacedAt: null,
      })
      expect(await api(listDocumentsEndpoint, {})).toMatchObject({ items: [added], total: 1, page: 1, pageSize: 13 })
      const stored = await api(getDocumentContentEndpoint, { params: { documentId: added.id } })
      expect(Buffer.from(await stored.arrayBuffer()).equals(content)).toBe(true)
      expect(await quarantined()).toEqual([])
    })

    it('C2.5 keeps the name the person gave, and tells two files of the same name apart', async () => {
      const { api } = await signedIn()
      const given = await api(addDocumentEndpoint, {
        form: { kind: 'letter', name: '  Lettre CNRS ' },
        file: fileOf(pdfFile(), 'scan.pdf'),
      })
      const again = await add(api, pdfFile(), 'lettre cnrs.pdf', 'letter')
      const third = await add(api, pdfFile(), 'Lettre CNRS.pdf', 'letter')
      const otherKind = await add(api, pdfFile(), 'Lettre CNRS.pdf', 'other')
      expect([given, again, third, otherKind].map(({ name, isDefault }) => [name, isDefault])).toEqual([
        ['Lettre CNRS', true],
        ['lettre cnrs (2)', false],
        ['Lettre CNRS (3)', false],
        ['Lettre CNRS', true],
      ])
    })

    it.each([
      ['pdf', pdfFile()],
      ['doc', docFile()],
      ['docx', docxFile()],
      ['odt', odtFile()],
      ['rtf', rtfFile()],
    ] as const)('C3.1 takes a %s', async (type, content) => {
      const { api } = await signedIn()
      expect(await add(api, content, `pièce.${type}`, 'other')).toMatchObject({ fileType: type, name: 'pièce' })
    })

    it('C3.2 takes 3,145,728 bytes', async () => {
      const { api } = await signedIn()
      expect(await add(api, pdfFile({ bytes: limitBytes }), 'cv.pdf')).toMatchObject({ sizeBytes: limitBytes })
    })

    it.each([
      ['cv', 5],
      ['letter', 5],
      ['other', 3],
    ] as const)('C3.3 has room for each kind: %s, %i', async (kind, limit) => {
      const { candidateId, api } = await signedIn()
      for (let count = 0; count < limit; count++) await add(api, pdfFile(), 'x.pdf', kind)
      await expect(add(api, pdfFile(), 'x.pdf', kind)).rejects.toMatchObject({
        code: 'documents-full',
        problem: { status: 409 },
      })
      expect(await rowsOf(candidateId)).toHaveLength(limit)
    })

    it('C3.3 lets exactly five of twenty simultaneous CVs in, one of them the default, and keeps the bytes of no other', async () => {
      const { candidateId, api } = await signedIn()
      const before = (await storedKeys()).length
      // Holding the account until several uploads wait for it makes them simultaneous every time.
      const { all } = await app.db.transaction(async (tx) => {
        await tx.select().from(accountsTable).where(eq(accountsTable.id, candidateId)).for('update')
        const all = Promise.allSettled(Array.from({ length: 20 }, () => add(api, pdfFile(), 'CV.pdf')))
        await expect.poll(() => countWaiting(tx)).toBeGreaterThan(5)
        return { all }
      })
      const outcomes = await all
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'documents-full' })
      const rows = await rowsOf(candidateId)
      expect(rows).toHaveLength(5)
      expect(rows.filter(({ isDefault }) => isDefault)).toHaveLength(1)
      expect(new Set(rows.map(({ name }) => name)).size).toBe(5)
      expect((await storedKeys()).length - before).toBe(5)
      expect(await quarantined()).toEqual([])
    })
  })

  describe('error', () => {
    it.each([
      ['C3.2 one byte more than 3 Mo', 413, 'file-too-large', pdfFile({ bytes: limitBytes + 1 }), 'cv.pdf'],
      ['C3.1 a type that is not listed', 422, 'file-type-not-allowed', 'GIF89a', 'photo.gif'],
      ['C3.1 a program renamed', 422, 'file-type-mismatch', `MZ${'\0'.repeat(200)}`, 'cv.pdf'],
      ['an encrypted PDF', 422, 'file-encrypted', encryptedPdf(), 'cv.pdf'],
      ['a PDF with a script', 422, 'file-active-content', pdfWithJavaScript(), 'cv.pdf'],
      ['a document with macros', 422, 'file-active-content', docmFile(), 'cv.docx'],
      ['a truncated PDF', 422, 'file-damaged', pdfFile().subarray(0, 120), 'cv.pdf'],
      ['an empty file', 422, 'file-empty', '', 'cv.pdf'],
    ] as const)('refuses %s, and keeps nothing', async (_what, status, code, content, name) => {
      const { candidateId, api } = await signedIn()
      const before = await storedKeys()
      await expect(add(api, content, name)).rejects.toMatchObject({
        ...{ code, problem: { status, errors: [{ pointer: '#/file', code }] } },
      })
      expect(await rowsOf(candidateId)).toEqual([])
      expect(await storedKeys()).toEqual(before)
      expect(await quarantined()).toEqual([])
    })

    it('refuses what the antivirus knows, and waits for an antivirus that does not answer', async () => {
      const infected = await signedIn({ scanner: { scan: async () => ({ verdict: 'infected', signature: 'Eicar' }) } })
      await expect(add(infected.api, pdfFile(), 'cv.pdf')).rejects.toMatchObject({
        code: 'file-infected',
        problem: { status: 422, errors: [{ pointer: '#/file', code: 'file-infected' }] },
      })
      const down = await signedIn({ scanner: { scan: async () => ({ verdict: 'unavailable', reason: 'down' }) } })
      await expect(add(down.api, pdfFile(), 'cv.pdf')).rejects.toMatchObject({
        code: 'service-busy',
        problem: { status: 503 },
        retryAfterSeconds: 60,
      })
      expect(await rowsOf(infected.candidateId)).toEqual([])
      expect(await rowsOf(down.candidateId)).toEqual([])
    })

    it('leaves no bytes behind when the document cannot be recorded', async () => {
      const transaction = (() => Promise.reject(new Error('no commit'))) as Dependencies['db']['transaction']
      const db = new Proxy(app.db, {
        get: (target, key, receiver) => (key === 'transaction' ? transaction : Reflect.get(target, key, receiver)),
      })
      const { candidateId, api } = await signedIn({ db })
      const before = await storedKeys()
      await expect(add(api, pdfFile(), 'cv.pdf')).rejects.toMatchObject({ code: 'unexpected-failure' })
      expect(await rowsOf(candidateId)).toEqual([])
      expect(await storedKeys()).toEqual(before)
    })

    it('leaves the failures of its own disk to the log', async () => {
      const { api } = await signedIn({ quarantineDirectory: '/dev/null/nowhere' })
      await expect(add(api, pdfFile(), 'cv.pdf')).rejects.toMatchObject({ code: 'unexpected-failure' })
    })

    it('tells an account that sends too many when to come back', async () => {
      const { api } = await signedIn({ limits: { ...app.deps.limits, UPLOADS_PER_HOUR: 2 } })
      await add(api, pdfFile(), 'a.pdf')
      await expect(add(api, 'x', 'b.pdf')).rejects.toMatchObject({ code: 'file-type-mismatch' })
      await expect(add(api, pdfFile(), 'c.pdf')).rejects.toMatchObject({
        code: 'too-many-requests',
        problem: { status: 429 },
        retryAfterSeconds: 3600,
      })
    })
  })

  describe('security', () => {
    it('is for candidates who are signed in', async () => {
      await expect(add(clientOf(app.app), pdfFile(), 'cv.pdf')).rejects.toMatchObject({ code: 'sign-in-required' })
      for (const role of ['recruiter', 'admin'] as const) {
        const { token } = await seedSession(app.db, role)
        await expect(add(clientOf(app.app, token), pdfFile(), 'cv.pdf')).rejects.toMatchObject({ code: 'forbidden' })
      }
      expect(await quarantined()).toEqual([])
    })

    it('never lets a name become a path or a header', async () => {
      const { api } = await signedIn()
      const added = await add(api, pdfFile(), '../../etc/passwd\u202Efdp.pdf')
      expect(added.name).toBe('passwdfdp')
      const [row] = await app.db
        .select()
        .from(documentsTable)
        .where(eq(documentsTable.id, added.id as DocumentId))
      expect(row?.storageKey).toMatch(/^documents\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/)
    })
  })
})
