import { randomUUID } from 'node:crypto'
import { apiBase } from '@portal/contracts/http/endpoint'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestApp, sendAs } from '#api/testing/app.ts'
import { fileOf, listQuarantined, pdfFile } from '#api/testing/files.ts'
import { seedSession } from '#api/testing/seed.ts'

const { app, deps, db, close } = await createTestApp()
afterAll(close)

describe('the form a document is sent with', () => {
  it('wants a known kind and exactly one file', async () => {
    const { token } = await seedSession(db, 'candidate')
    const send = sendAs(app, token)
    const post = async (parts: readonly [string, string | File][]) => {
      const body = new FormData()
      for (const [name, value] of parts) body.append(name, value)
      const response = await send(`${apiBase}/me/documents`, { method: 'POST', headers: {}, body })
      const { code } = (await response.json()) as { code: string }
      return [response.status, code]
    }
    const cv = fileOf(pdfFile(), 'cv.pdf')
    expect(
      await post([
        ['kind', 'diploma'],
        ['file', cv],
      ]),
    ).toEqual([400, 'validation-failed'])
    expect(
      await post([
        ['kind', 'cv'],
        ['owner', 'me'],
        ['file', cv],
      ]),
    ).toEqual([400, 'validation-failed'])
    expect(
      await post([
        ['kind', 'cv'],
        ['name', 'a/b'],
        ['file', cv],
      ]),
    ).toEqual([400, 'validation-failed'])
    expect(
      await post([
        ['kind', 'cv'],
        ['file', cv],
        ['file', cv],
      ]),
    ).toEqual([400, 'validation-failed'])
    expect(await post([['kind', 'cv']])).toEqual([400, 'file-missing'])
    const json = await send(`${apiBase}/me/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"kind":"cv"}',
    })
    expect(json.status).toBe(415)
    expect(await listQuarantined(deps)).toEqual([])
  })

  const partOf = (name: string, value: string) =>
    `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const pdfPart = '--x\r\ncontent-disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n%PDF-1.7'
  it.each([
    ['what is no form', 'boundary=x', 'garbage', '#/file', 'multipart-not-valid'],
    ['a form without a boundary', '', 'garbage', '#/file', 'multipart-not-valid'],
    ['a file that stops short', 'boundary=x', `${partOf('kind', 'cv')}${pdfPart}`, '#/file', 'multipart-not-valid'],
    ['a field that stops short', 'boundary=x', `${partOf('kind', 'cv')}--x\r\ncont`, '#/file', 'multipart-not-valid'],
    ['a body without its end', 'boundary=x', partOf('kind', 'cv'), '#/file', 'multipart-not-valid'],
    [
      'a field sent twice',
      'boundary=x',
      `${partOf('kind', 'cv')}${partOf('kind', 'other')}${pdfPart}\r\n--x--\r\n`,
      '#/kind',
      'repeated-field',
    ],
    [
      'a field sent twice whose name has a slash',
      'boundary=x',
      `${partOf('a/b~', '1')}${partOf('a/b~', '2')}${pdfPart}\r\n--x--\r\n`,
      '#/a~1b~0',
      'repeated-field',
    ],
    [
      'a name that hides something',
      'boundary=x',
      `${partOf('kind', 'cv')}${partOf('name', 'a/b')}${pdfPart}\r\n--x--\r\n`,
      '#/name',
      'name-not-printable',
    ],
    [
      'a field it does not know',
      'boundary=x',
      `${partOf('kind', 'cv')}${partOf('ownerId', '1')}${pdfPart}\r\n--x--\r\n`,
      '#/ownerId',
      'unknown-field',
    ],
    [
      'a second file of another name',
      'boundary=x',
      `${partOf('kind', 'cv')}${pdfPart.replace('"file"', '"photo"')}\r\n--x--\r\n`,
      '#/photo',
      'unknown-field',
    ],
  ])('ASVS 4.2.1 refuses %s and says where, for a document and for an application', async (...row) => {
    const [, boundary, payload, pointer, code] = row
    const { token } = await seedSession(db, 'candidate')
    for (const path of ['/me/documents', `/me/applications/${randomUUID()}/documents`]) {
      const reply = await app.inject({
        method: 'POST',
        url: `${apiBase}${path}`,
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; ${boundary}` },
        cookies: { session: token },
        payload,
      })
      expect(reply.json()).toMatchObject({ status: 400, code: 'validation-failed', errors: [{ pointer, code }] })
    }
    expect(await listQuarantined(deps)).toEqual([])
  })
})
