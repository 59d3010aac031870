import { describe, expect, it } from 'vitest'
import { judge, readSample, sampleNames } from '#api/testing/hostile-files.ts'

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

if (sampleNames.length === 0) {
  it.skip('sample files: ../shared/data/hostile is absent', () => undefined)
} else {
  describe('sample files', () => {
    it.each(sampleNames)('C3.1 %s', async (name) => {
      const { verdict } = await judge(await readSample(name), name)
      expect(verdict).toBe(refused[name] ?? 'accepted')
    })

    it.each(sampleNames.filter((name) => name.endsWith('.docm')))('%s, renamed', async (name) => {
      const { verdict } = await judge(await readSample(name), 'CV.docx')
      expect(verdict).toBe('file-active-content')
    })
  })
}
