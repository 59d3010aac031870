import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileType, fileTypes } from '@portal/contracts/policy/policy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  encryptedPdf,
  extraNumber,
  pdfFile,
  pdfWithAttachment,
  pdfWithHiddenJavaScript,
  pdfWithJavaScript,
} from '#api/testing/files.ts'
import {
  compoundFile,
  docFile,
  docmFile,
  docxFile,
  odtFile,
  rtfFile,
  zipBombDocx,
  zipFile,
} from '#api/testing/office-files.ts'
import { inspectFile } from './inspect-file.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-files-'))
})
afterAll(() => rm(directory, { recursive: true }))

const inspect = async (
  content: Buffer,
  fileName: string,
  { allowedTypes = fileTypes, limitBytes }: { allowedTypes?: readonly FileType[]; limitBytes?: number } = {},
) => {
  const path = join(directory, 'upload')
  await writeFile(path, content)
  return inspectFile({ path, size: content.length, fileName, allowedTypes, ...(limitBytes && { limitBytes }) })
}
const refusalOf = async (content: Buffer, fileName: string) => {
  const result = await inspect(content, fileName)
  return 'refusal' in result ? result.refusal : 'accepted'
}
const text = (content: string) => Buffer.from(content, 'latin1')

describe('inspectFile', () => {
  it.each<[FileType, Buffer, string]>([
    ['pdf', pdfFile(), 'application/pdf'],
    ['doc', docFile(), 'application/msword'],
    ['docx', docxFile(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', odtFile(), 'application/vnd.oasis.opendocument.text'],
    ['rtf', rtfFile(), 'application/rtf'],
  ])('C3.1 accepts a %s, and tells its media type', async (type, content, mediaType) => {
    expect(await inspect(content, `CV.${type}`)).toMatchObject({ type, mediaType })
    expect(await inspect(content, `CV.${type.toUpperCase()}`)).toMatchObject({ type })
  })

  it('counts the pages of a PDF', async () => {
    expect(await inspect(pdfFile({ pages: 7 }), 'CV.pdf')).toEqual({
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
    expect(await inspect(exact, 'CV.pdf', { limitBytes })).toMatchObject({ type: 'pdf' })
    expect(await inspect(above, 'CV.pdf', { limitBytes })).toMatchObject({ refusal: 'file-too-large' })
  })

  it('refuses an empty file', async () => {
    expect(await refusalOf(Buffer.alloc(0), 'CV.pdf')).toBe('file-empty')
  })

  it.each(['CV.exe', 'CV.docm', 'CV', 'CV.pdf.html', '.pdf', 'pdf', ''])('refuses the name « %s »', async (name) => {
    expect(await refusalOf(pdfFile(), name)).toBe('file-type-not-allowed')
  })

  it('A11.4 refuses an office file where only PDF is allowed', async () => {
    expect(await inspect(docxFile(), 'CV.docx', { allowedTypes: ['pdf'] })).toMatchObject({
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
    expect(await refusalOf(content, name)).toBe('file-type-mismatch')
  })

  it('works on two files at once and answers for each', async () => {
    const files = Array.from({ length: 6 }, (_, index) => ({
      path: join(directory, `many-${index}`),
      pages: index + 1,
    }))
    await Promise.all(files.map(({ path, pages }) => writeFile(path, pdfFile({ pages }))))
    const results = await Promise.all(
      files.map(({ path }) => inspectFile({ path, size: 1, fileName: 'CV.pdf', allowedTypes: ['pdf'] })),
    )
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
    expect(await inspect(content, 'CV.pdf')).toMatchObject({ type: 'pdf', pages: 1 })
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
    expect(await refusalOf(content, 'CV.pdf')).toBe('file-active-content')
  })

  it('X5 refuses an encrypted one, even when it opens without a password', async () => {
    expect(await refusalOf(encryptedPdf('secret'), 'CV.pdf')).toBe('file-encrypted')
    expect(await refusalOf(encryptedPdf(''), 'CV.pdf')).toBe('file-encrypted')
  })

  it.each<[string, Buffer]>([
    ['only a header', text('%PDF-1.7\n')],
    ['no page', pdfFile({ pages: 0 })],
    [
      'a page that does not close',
      text('%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [3'),
    ],
    ['values nested without end', pdfFile({ extra: [`${'['.repeat(5000)}`] })],
    ['objects that overlap', Buffer.concat([pdfFile(), text('1 0 obj('.repeat(300_000))])],
  ])('refuses one with %s as damaged', async (_, content) => {
    expect(await refusalOf(content, 'CV.pdf')).toBe('file-damaged')
  })
})

describe('inspectFile on docx', () => {
  it.each<[string, Buffer]>([
    [
      'with links',
      docxFile({
        relations: [
          ['hyperlink', 'https://example.org/', true],
          ['hyperlink', 'mailto:a@example.org', true],
        ],
      }),
    ],
    [
      'made from a template on its author’s disk',
      docxFile({ relations: [['attachedTemplate', 'file:///C:\\Templates\\CV.dotx', true]] }),
    ],
    [
      'with a chart',
      docxFile({
        extra: [
          { name: 'word/embeddings/figures.xlsx', content: zipFile([{ name: 'xl/workbook.xml', content: '<w/>' }]) },
        ],
      }),
    ],
    [
      'with an ordinary field',
      docxFile({ body: '<w:p><w:r><w:instrText> DATE \\@ "d MMMM yyyy" </w:instrText></w:r></w:p>' }),
    ],
  ])('accepts one %s', async (_, content) => {
    expect(await refusalOf(content, 'CV.docx')).toBe('accepted')
  })

  const dde =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd</w:instrText></w:r>'
  it.each<[string, Buffer]>([
    ['macros', docmFile()],
    ['macros under an ordinary type', docxFile({ extra: [{ name: 'word/vbaProject.bin', content: 'x' }] })],
    ['a template on the Web', docxFile({ relations: [['attachedTemplate', 'https://example.org/t.dotm', true]] })],
    ['a template on a share', docxFile({ relations: [['attachedTemplate', 'file://server/t.dotm', true]] })],
    ['an image on the Web', docxFile({ relations: [['image', 'http://example.org/i.png', true]] })],
    ['a relation spelt with entities', docxFile({ relations: [['&#111;leObject', 'embeddings/o.bin']] })],
    ['an outside object', docxFile({ relations: [['oleObject', 'mhtml:http://example.org/!x', true]] })],
    ['a link that runs a script', docxFile({ relations: [['hyperlink', 'ms-msdt:/id', true]] })],
    ['an OLE object', docxFile({ extra: [{ name: 'word/embeddings/o.bin', content: compoundFile([]) }] })],
    ['a program', docxFile({ extra: [{ name: 'word/media/image1.png', content: text('MZ\x90\0') }] })],
    ['an archive that is no chart', docxFile({ extra: [{ name: 'word/media/a.png', content: docxFile() }] })],
    ['macros in its chart', docxFile({ extra: [{ name: 'word/embeddings/a.xlsx', content: docmFile() }] })],
    ['another document inside', docxFile({ relations: [['aFChunk', 'afchunk.html']] })],
    ['a DDE field in pieces', docxFile({ body: `<w:p>${dde}</w:p>` })],
    ['a document type', docxFile({ prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' })],
    ['a symbolic link', docxFile({ extra: [{ name: 'word/media/link', content: '/etc/passwd', mode: 0o120777 }] })],
  ])('refuses one with %s', async (_, content) => {
    expect(await refusalOf(content, 'CV.docx')).toBe('file-active-content')
  })

  it('refuses an encrypted one, which is no archive any more', async () => {
    const content = compoundFile([{ name: 'EncryptedPackage', kind: 'stream', content: text('x') }])
    expect(await refusalOf(content, 'CV.docx')).toBe('file-encrypted')
    expect(await refusalOf(content, 'CV.doc')).toBe('file-encrypted')
    expect(await refusalOf(docxFile({ extra: [{ name: 'a.xml', content: 'x', isEncrypted: true }] }), 'CV.docx')).toBe(
      'file-encrypted',
    )
  })

  const many = Array.from({ length: 2500 }, (_, index) => ({ name: `word/${index}.txt`, content: 'x' }))
  it.each<[string, Buffer]>([
    ['that unpacks to many times its size', zipBombDocx()],
    ['with more entries than a document needs', docxFile({ extra: many })],
    ['that lies about its size', docxFile({ extra: [{ name: 'a.txt', content: 'x'.repeat(9999), declaredSize: 10 }] })],
    ['that would write elsewhere', docxFile({ extra: [{ name: '../../etc/cron.d/x', content: 'x' }] })],
    ['with two parts of one name', docxFile({ extra: [{ name: 'word/Document.xml', content: '<x/>' }] })],
    ['cut in the middle', docxFile().subarray(0, 900)],
    ['whose text is not XML', docxFile({ body: '<w:p>' })],
    [
      'in an encoding that hides its tags',
      docxFile({ extra: [{ name: 'word/a.xml', content: '<?xml version="1.0" encoding="utf-7"?><a/>' }] }),
    ],
  ])('refuses one %s as damaged', async (_, content) => {
    expect(await refusalOf(content, 'CV.docx')).toBe('file-damaged')
  })
})

describe('inspectFile on odt', () => {
  const oldDoctype =
    '<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">'
  it.each<[string, Buffer]>([
    [
      'with a link and an image',
      odtFile({
        text: '<text:p><text:a xlink:href="https://example.org/">x</text:a><draw:image xlink:href="Pictures/a.png"/></text:p>',
      }),
    ],
    [
      'with the empty library of old writers',
      odtFile({ extra: [{ name: 'Basic/script-lc.xml', content: `${oldDoctype}<libraries/>` }] }),
    ],
  ])('accepts one %s', async (_, content) => {
    expect(await refusalOf(content, 'CV.odt')).toBe('accepted')
  })

  it.each<[string, Buffer]>([
    ['a Basic macro', odtFile({ extra: [{ name: 'Basic/Standard/Module1.xml', content: '<module/>' }] })],
    ['a Python macro', odtFile({ extra: [{ name: 'Scripts/python/a.py', content: 'x' }] })],
    [
      'an event',
      odtFile({ scripts: '<office:event-listeners><script:event-listener xlink:href="x"/></office:event-listeners>' }),
    ],
    ['a script', odtFile({ scripts: '<office:script/>' })],
    ['a link to a macro', odtFile({ text: '<text:a xlink:href="vnd.sun.star.script:a.b">x</text:a>' })],
    ['an image on the Web', odtFile({ text: '<draw:image xlink:href="http://example.org/a.png"/>' })],
    ['an OLE object', odtFile({ text: '<draw:object-ole xlink:href="./Object 1"/>' })],
    ['an OLE object by its content', odtFile({ extra: [{ name: 'Object 1', content: compoundFile([]) }] })],
    ['a document type', odtFile({ prolog: '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">' })],
  ])('refuses one with %s', async (_, content) => {
    expect(await refusalOf(content, 'CV.odt')).toBe('file-active-content')
  })

  it('refuses an encrypted one', async () => {
    expect(await refusalOf(odtFile({ manifest: '<manifest:encryption-data/>' }), 'CV.odt')).toBe('file-encrypted')
  })

  it('refuses a damaged one', async () => {
    expect(await refusalOf(odtFile({ text: '<text:p>' }), 'CV.odt')).toBe('file-damaged')
    expect(await refusalOf(odtFile().subarray(0, 300), 'CV.odt')).toBe('file-damaged')
  })
})

describe('inspectFile on rtf', () => {
  it.each<[string, string]>([
    ['an ordinary field', '{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt x}}'],
    ['the template of its author', '{\\*\\template C:\\\\Templates\\\\CV.dotx}'],
    ['a word that begins the same', '\\pard objdatabase'],
  ])('accepts one with %s', async (_, body) => {
    expect(await refusalOf(rtfFile(body), 'CV.rtf')).toBe('accepted')
  })

  it.each<[string, string]>([
    ['an object', '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}}'],
    ['an object that opens by itself', '\\objupdate'],
    ['an object behind binary data', '\\bin1\\\\objdata 0105'],
    ['a DDE field', '{\\field{\\*\\fldinst {\\b DDE}AUTO c:\\\\cmd}}'],
    ['a template on the Web', '{\\*\\template https://example.org/t.dotm}'],
    ['a template on a share', '{\\*\\template \\\\\\\\server\\\\t.dotm}'],
  ])('refuses one with %s', async (_, body) => {
    expect(await refusalOf(rtfFile(body), 'CV.rtf')).toBe('file-active-content')
  })

  it('refuses one that was cut', async () => {
    expect(await refusalOf(rtfFile().subarray(0, 40), 'CV.rtf')).toBe('file-damaged')
  })
})

describe('inspectFile on doc', () => {
  it('accepts one made from a template on its author’s disk', async () => {
    expect(await refusalOf(docFile({ template: 'C:\\Templates\\Normal.dot' }), 'CV.doc')).toBe('accepted')
  })

  it.each<[string, Buffer]>([
    ['macros', docFile({ extra: [{ name: 'Macros', kind: 'storage' }] })],
    ['macros elsewhere', docFile({ extra: [{ name: '_VBA_PROJECT_CUR', kind: 'storage' }] })],
    ['a packaged file', docFile({ extra: [{ name: '\x01Ole10Native', kind: 'stream', content: text('x') }] })],
    ['a template on the Web', docFile({ template: 'https://example.org/t.dot' })],
    ['a DDE field', docFile({ text: '\x13 DDEAUTO c:\\cmd \x14\x15' })],
    ['a DDE field in wide characters', docFile({ text: [...'\x13 DDE c:'].join('\0') })],
  ])('refuses one with %s', async (_, content) => {
    expect(await refusalOf(content, 'CV.doc')).toBe('file-active-content')
  })

  it('refuses an encrypted one', async () => {
    expect(await refusalOf(docFile({ isEncrypted: true }), 'CV.doc')).toBe('file-encrypted')
  })

  it('refuses one that was cut, or whose chains loop', async () => {
    expect(await refusalOf(docFile().subarray(0, 3000), 'CV.doc')).toBe('file-damaged')
    const looping = docFile()
    looping.writeUInt32LE(2, 512 + 2 * 4)
    looping.writeUInt32LE(2, 512 + 3 * 4)
    expect(await refusalOf(looping, 'CV.doc')).toBe('file-damaged')
  })
})
