import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { zipFile } from '#api/testing/office-files.ts'
import { readArchive } from './read-archive.ts'

const megabyte = 2 ** 20
const part = { name: 'word/document.xml', content: '<a/>' }

it('reads parts by their names in lower case', async () => {
  const archive = await readArchive(zipFile([{ name: '[CONTENT_TYPES].XML', content: '<a/>' }]))
  expect(String(archive.get('[content_types].xml')?.content)).toBe('<a/>')
})

it.each([
  ['too many entries', Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content: '' }))],
  // Below the ratio, since what cannot be packed stands beside it.
  ['unpacks to more than a document needs', [{ ...part, content: randomBytes(megabyte), declaredSize: 65 * megabyte }]],
  ['unpacks to many times its size', [{ ...part, declaredSize: 5 * megabyte }]],
  ['two entries of one name', [part, { ...part, name: 'word/Document.xml' }]],
  ['symbolic link', [{ ...part, mode: 0o120777 }]],
  ['encrypted entry', [{ ...part, isEncrypted: true }]],
])('C3.1 ASVS 5.2.3 refuses before unpacking: %s', async (reason, parts) => {
  await expect(readArchive(zipFile(parts))).rejects.toThrow(reason)
})
