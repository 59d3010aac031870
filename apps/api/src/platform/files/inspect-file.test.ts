import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileType } from '@portal/contracts/policy/policy'
import { describe, expect, it } from 'vitest'
import {
  encryptedPdf,
  extraNumber,
  pdfFile,
  pdfWithAttachment,
  pdfWithHiddenJavaScript,
  pdfWithJavaScript,
} from '#api/testing/files.ts'
import { inspectBytes, judgeBytes } from '#api/testing/inspect-bytes.ts'
import { compoundFile, docFile, docxFile, odtFile, rtfFile, zipFile } from '#api/testing/office-files.ts'
import { inspectFile } from './inspect-file.ts'

const text = (content: string) => Buffer.from(content, 'latin1')

describe('inspectFile', () => {
  it.each<[FileType, Buffer, string]>([
    ['pdf', pdfFile(), 'application/pdf'],
    ['doc', docFile(), 'application/msword'],
    ['docx', docxFile(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', odtFile(), 'application/vnd.oasis.opendocument.text'],
    ['rtf', rtfFile(), 'application/rtf'],
  ])('C3.1 accepts a %s, and tells its media type', async (type, content, mediaType) => {
    expect(await inspectBytes(content, `CV.${type}`)).toMatchObject({ type, mediaType })
    expect(await inspectBytes(content, `CV.${type.toUpperCase()}`)).toMatchObject({ type })
  })

  it('counts the pages of a PDF', async () => {
    expect(await inspectBytes(pdfFile({ pages: 7 }), 'CV.pdf')).toEqual({
      type: 'pdf',
      mediaType: 'application/pdf',
      pages: 7,
    })
  })

  it('A11.4 takes 3 Mo to the byte, and not one more', async () => {
    const limitBytes = 3_145_728
    const exact = pdfFile({ bytes: limitBytes })
    const above = pdfFile({ bytes: limitBytes + 1 })
    expect([exact.length, above.length]).toEqual([3_145_728, 3_145_729])
    expect(await inspectBytes(exact, 'CV.pdf', { limitBytes })).toMatchObject({ type: 'pdf' })
    expect(await inspectBytes(above, 'CV.pdf', { limitBytes })).toMatchObject({ refusal: 'file-too-large' })
  })

  it('refuses an empty file', async () => {
    expect(await judgeBytes(Buffer.alloc(0), 'CV.pdf')).toBe('file-empty')
  })

  it.each(['CV.exe', 'CV.docm', 'CV.pdf.html', 'CV.exe.', 'CV.pdf\u202E.exe', 'CV.7z'])(
    'refuses the name « %s »: it promises something else',
    async (name) => {
      expect(await judgeBytes(pdfFile(), name)).toBe('file-type-not-allowed')
    },
  )

  it.each<[FileType, Buffer]>([
    ['pdf', pdfFile()],
    ['doc', docFile()],
    ['docx', docxFile()],
    ['odt', odtFile()],
    ['rtf', rtfFile()],
  ])('C3.1 ASVS 5.2.2 tells a %s by its content where the name promises nothing', async (type, content) => {
    for (const name of ['CV', 'CV 12.03.2026', 'CV de M. Dupont', ''])
      expect(await inspectBytes(content, name)).toMatchObject({ type })
  })

  it.each<[string, Buffer]>([
    ['a page of HTML', text('<html><script>alert(1)</script></html>')],
    ['a program', text('MZ\x90\0')],
    ['a plain archive', zipFile([{ name: 'readme.txt', content: 'x' }])],
    ['a PDF after something else', Buffer.concat([text('\n'), pdfFile()])],
    ['another compound file', compoundFile([{ name: 'Workbook', kind: 'stream', content: text('x') }])],
    ['an OpenDocument template', odtFile({ mediaType: 'application/vnd.oasis.opendocument.text-template' })],
  ])('ASVS 5.2.2 refuses %s whose name promises nothing', async (_, content) => {
    expect(await judgeBytes(content, 'CV')).toBe('file-type-not-allowed')
  })

  it('A11.4 refuses an office file without an extension where only PDF is allowed, and what is in it all the same', async () => {
    expect(await inspectBytes(docxFile(), 'CV', { allowedTypes: ['pdf'] })).toMatchObject({
      refusal: 'file-type-not-allowed',
    })
    expect(await judgeBytes(pdfWithJavaScript(), 'CV')).toBe('file-active-content')
    expect(await judgeBytes(encryptedPdf(), 'CV')).toBe('file-encrypted')
  })

  it('A11.4 refuses an office file where only PDF is allowed', async () => {
    expect(await inspectBytes(docxFile(), 'CV.docx', { allowedTypes: ['pdf'] })).toMatchObject({
      refusal: 'file-type-not-allowed',
    })
  })

  it.each<[string, Buffer, string]>([
    ['a docx named pdf', docxFile(), 'CV.pdf'],
    ['a pdf named docx', pdfFile(), 'CV.docx'],
    ['an odt named docx', odtFile(), 'CV.docx'],
    ['a docx named odt', docxFile(), 'CV.odt'],
    ['an rtf named doc', rtfFile(), 'CV.doc'],
    ['a doc named docx', docFile(), 'CV.docx'],
    [
      'another compound file named doc',
      compoundFile([{ name: 'Workbook', kind: 'stream', content: text('x') }]),
      'CV.doc',
    ],
    ['a plain archive named docx', zipFile([{ name: 'readme.txt', content: 'x' }]), 'CV.docx'],
    ['a plain archive named odt', zipFile([{ name: 'readme.txt', content: 'x' }]), 'CV.odt'],
    ['a template named odt', odtFile({ mediaType: 'application/vnd.oasis.opendocument.text-template' }), 'CV.odt'],
    [
      'a spreadsheet named docx',
      docxFile({ mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      'CV.docx',
    ],
    ['a page of HTML named pdf', text('<html><script>alert(1)</script></html>'), 'CV.pdf'],
    ['a PDF after something else', Buffer.concat([text('\n'), pdfFile()]), 'CV.pdf'],
    ['a program named pdf', text('MZ\x90\0'), 'CV.pdf'],
  ])('refuses %s: its content is not what its name promises', async (_, content, name) => {
    expect(await judgeBytes(content, name)).toBe('file-type-mismatch')
  })

  it('works on two files at once and answers for each', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'portal-files-'))
    const files = Array.from({ length: 6 }, (_, index) => ({
      path: join(directory, `many-${index}`),
      pages: index + 1,
    }))
    await Promise.all(files.map(({ path, pages }) => writeFile(path, pdfFile({ pages }))))
    const results = await Promise.all(
      files.map(({ path }) => inspectFile({ path, size: 1, fileName: 'CV.pdf', allowedTypes: ['pdf'] })),
    )
    await rm(directory, { recursive: true })
    expect(results.map((result) => 'pages' in result && result.pages)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

const action = (kind: string, rest = '') => `<< /S /${kind} ${rest} >>`

describe('inspectFile on PDF', () => {
  it.each<[string, Buffer]>([
    ['opens at a page, as LibreOffice writes', pdfFile({ catalog: '/OpenAction [4 0 R /XYZ null null 0]' })],
    ['opens by going to a page', pdfFile({ catalog: '/OpenAction << /S /GoTo /D [4 0 R /Fit] >>' })],
    [
      'links to the Web',
      pdfFile({
        page: `/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A ${action('URI', '/URI (https://example.org/)')} >>]`,
      }),
    ],
    [
      'is written by someone who knows JavaScript',
      pdfFile({ extra: ['<< /Title (JavaScript, /JS and /Launch \\(a CV\\)) >>'] }),
    ],
    ['has an empty list of attachments', pdfFile({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    ['names a font /JS and a glyph /AA', pdfFile({ page: '/Fonts << /JS 3 0 R >> /CharProcs << /AA 5 0 R >>' })],
  ])('accepts one that %s', async (_, content) => {
    expect(await inspectBytes(content, 'CV.pdf')).toMatchObject({ type: 'pdf', pages: 1 })
  })

  it.each<[string, Buffer]>([
    ['a script at opening', pdfWithJavaScript()],
    [
      'a script of the document',
      pdfFile({ catalog: `/Names << /JavaScript << /Names [(a) ${action('JavaScript', '/JS (1)')}] >> >>` }),
    ],
    ['a script in an object stream', pdfWithHiddenJavaScript()],
    ['a script whose name is spelt otherwise', pdfWithHiddenJavaScript('/J#61vaScript')],
    [
      'a script whose name stands elsewhere',
      pdfFile({ catalog: `/OpenAction << /S ${extraNumber()} 0 R /D [4 0 R] >>`, extra: ['/JavaScript'] }),
    ],
    [
      'a script behind a harmless twin',
      pdfFile({ catalog: '/OpenAction << /S /GoTo /D [4 0 R] /S /JavaScript /JS (1) >>' }),
    ],
    [
      'a script after a jump',
      pdfFile({ catalog: `/OpenAction << /S /GoTo /D [4 0 R] /Next ${action('JavaScript', '/JS (1)')} >>` }),
    ],
    ['a script in an object nobody points to', pdfFile({ extra: [action('JavaScript', '/JS (1)')] })],
    ['a script hidden behind an open string', pdfFile({ extra: ['(open', action('JavaScript', '/JS (1)')] })],
    [
      'a script on a link',
      pdfFile({ page: `/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A ${action('JavaScript', '/JS (1)')} >>]` }),
    ],
    ...['SubmitForm', 'ImportData', 'GoToE'].map((kind): [string, Buffer] => [
      `a button for ${kind}`,
      pdfFile({
        page: `/Annots [<< /Subtype /Widget /Rect [0 0 9 9] /A ${action(kind, '/F (https://evil.example/)')} >>]`,
      }),
    ]),
    ['a program to launch', pdfFile({ catalog: `/OpenAction ${action('Launch', '/F (cmd.exe)')}` })],
    ['a print order at opening', pdfFile({ catalog: `/OpenAction ${action('Named', '/N /Print')}` })],
    [
      'a page that acts when it opens',
      pdfFile({ page: `/AA << /O ${action('URI', '/URI (https://example.org/)')} >>` }),
    ],
    ['an attachment', pdfWithAttachment()],
    ['an attachment on the page', pdfFile({ page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] >>]' })],
    ['an XFA form', pdfFile({ catalog: '/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>' })],
    ['a rich media annotation', pdfFile({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' })],
  ])('refuses one with %s', async (_, content) => {
    expect(await judgeBytes(content, 'CV.pdf')).toBe('file-active-content')
  })

  it('X5 refuses an encrypted one, even when it opens without a password', async () => {
    expect(await judgeBytes(encryptedPdf('secret'), 'CV.pdf')).toBe('file-encrypted')
    expect(await judgeBytes(encryptedPdf(''), 'CV.pdf')).toBe('file-encrypted')
  })

  it.each<[string, Buffer]>([
    ['only a header', text('%PDF-1.7\n')],
    ['no page', pdfFile({ pages: 0 })],
    [
      'a page that does not close',
      text('%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [3'),
    ],
    ['values nested without end', pdfFile({ extra: [`${'['.repeat(5000)}`] })],
    ['millions of values', pdfFile({ extra: [`[${'1 '.repeat(1_200_000)}]`] })],
    ['objects that overlap', Buffer.concat([pdfFile(), text('1 0 obj('.repeat(300_000))])],
  ])('refuses one with %s as damaged', async (_, content) => {
    expect(await judgeBytes(content, 'CV.pdf')).toBe('file-damaged')
  })
})
