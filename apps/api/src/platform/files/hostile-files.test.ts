import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptedPdf, pdfFile, pdfWithAttachment, pdfWithHiddenJavaScript } from '#api/testing/files.ts'
import { judgeBytes } from '#api/testing/inspect-bytes.ts'
import { atScale, isFullSize } from '#api/testing/measurements.ts'
import { docFile, docmFile, docxFile, odtFile, rtfFile } from '#api/testing/office-files.ts'

const samples = join(import.meta.dirname, '../../../../../../shared/data/hostile')
const inSamples = (folder: string): string[] => readdirSync(join(samples, folder)).map((name) => `${folder}/${name}`)

/** The answer in a word, within the five seconds that any file may take. */
const judge = async (content: Buffer, fileName: string): Promise<string> => {
  const start = performance.now()
  const verdict = await judgeBytes(content, fileName)
  expect(performance.now() - start).toBeLessThan(5000)
  return verdict
}

/** What each refused sample is refused for; every other one is a harmless document, odd as it may be. */
const refused: Readonly<Record<string, string>> = {
  'pdf/PDFBOX-4352-0.pdf': 'file-encrypted',
  'pdf/REDHAT-1531897-0.pdf': 'file-damaged',
  'pdf/annotation-fileattachment.pdf': 'file-active-content',
  'pdf/autoprint.pdf': 'file-active-content',
  'pdf/bug1606566.pdf': 'file-type-mismatch',
  'pdf/dates_save.pdf': 'file-active-content',
  'pdf/evaljs.pdf': 'file-active-content',
  'pdf/issue15590.pdf': 'file-active-content',
  'pdf/js-colors.pdf': 'file-active-content',
  'pdf/poppler-395-0-fuzzed.pdf': 'file-damaged',
  'pdf/poppler-937-0-fuzzed.pdf': 'file-damaged',
  'pdf/secHandler.pdf': 'file-encrypted',
  'office/45690.docm': 'file-type-not-allowed',
  'office/SimpleMacro.docm': 'file-type-not-allowed',
  'office/60279.doc': 'file-active-content',
  'office/EmbeddedDocument.docx': 'file-active-content',
  'office/clusterfuzz-testcase-minimized-POIHWPFFuzzer-5074346559012864.doc': 'file-damaged',
  'office/clusterfuzz-testcase-minimized-POIXWPFFuzzer-5166796835258368.docx': 'file-damaged',
  'office/clusterfuzz-testcase-minimized-POIXWPFFuzzer-6442791109263360.docx': 'file-damaged',
  'office/password_password_cryptoapi.doc': 'file-encrypted',
}

if (!existsSync(samples)) {
  it.skip('sample files: ../shared/data/hostile is absent', () => undefined)
} else {
  describe('sample files', () => {
    const shares = isFullSize ? [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99] : [0.6]
    const names = [...inSamples('pdf'), ...inSamples('office')]

    it.each(names)('C3.1 %s', async (name) => {
      expect(await judge(await readFile(join(samples, name)), name)).toBe(refused[name] ?? 'accepted')
    })

    it.each(names.filter((name) => name.endsWith('.docm')))('%s, renamed', async (name) => {
      expect(await judge(await readFile(join(samples, name)), 'CV.docx')).toBe('file-active-content')
    })

    it.each(names)('%s, cut and changed', async (name) => {
      const content = await readFile(join(samples, name))
      const fileName = `CV${extname(name).replace('.docm', '.docx')}`
      for (const share of shares) {
        await judge(content.subarray(0, Math.ceil(content.length * share)), fileName)
        const changed = Buffer.from(content)
        changed.fill(0x41, Math.floor(content.length * share), Math.floor(content.length * share) + 20)
        await judge(changed, fileName)
      }
    })
  })
}

describe('any bytes', () => {
  const seeds: readonly (readonly [string, Buffer])[] = [
    ['CV.pdf', pdfFile({ pages: 2 })],
    ['CV.pdf', pdfWithHiddenJavaScript()],
    ['CV.pdf', pdfWithAttachment()],
    ['CV.pdf', encryptedPdf()],
    ['CV.docx', docxFile()],
    ['CV.docx', docmFile()],
    ['CV.odt', odtFile()],
    ['CV.rtf', rtfFile()],
    ['CV.doc', docFile()],
  ]
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({
      kind: fc.constant('overwrite' as const),
      at: place,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    }),
    fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat(200) }),
  )
  type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never
  const mutate = (content: Buffer, change: Mutation): Buffer => {
    const at = Math.floor(change.at * content.length)
    const [before, after] = [content.subarray(0, at), content.subarray(at)]
    if (change.kind === 'cut') return before
    if (change.kind === 'repeat') return Buffer.concat([before, after.subarray(0, change.length), after])
    if (change.kind === 'insert') return Buffer.concat([before, change.bytes, after])
    return Buffer.concat([before, change.bytes, after.subarray(change.bytes.length)])
  }

  it('get an answer, never an exception', { timeout: atScale(600_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (seed, changes) => {
          const [fileName, content] = seed
          expect(await judge(changes.reduce(mutate, content), fileName)).toMatch(/^(?:accepted|file-[a-z-]+)$/)
        },
      ),
      { numRuns: atScale(400) },
    )
  })
})
