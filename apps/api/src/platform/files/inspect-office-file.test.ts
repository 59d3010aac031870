import { describe, expect, it } from 'vitest'
import { judgeBytes } from '#api/testing/inspect-bytes.ts'
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

const text = (content: string) => Buffer.from(content, 'latin1')

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
    expect(await judgeBytes(content, 'CV.docx')).toBe('accepted')
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
    expect(await judgeBytes(content, 'CV.docx')).toBe('file-active-content')
  })

  it('refuses an encrypted one, which is no archive any more', async () => {
    const content = compoundFile([{ name: 'EncryptedPackage', kind: 'stream', content: text('x') }])
    expect(await judgeBytes(content, 'CV.docx')).toBe('file-encrypted')
    expect(await judgeBytes(content, 'CV.doc')).toBe('file-encrypted')
    expect(await judgeBytes(docxFile({ extra: [{ name: 'a.xml', content: 'x', isEncrypted: true }] }), 'CV.docx')).toBe(
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
    expect(await judgeBytes(content, 'CV.docx')).toBe('file-damaged')
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
    expect(await judgeBytes(content, 'CV.odt')).toBe('accepted')
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
    expect(await judgeBytes(content, 'CV.odt')).toBe('file-active-content')
  })

  it('refuses an encrypted one', async () => {
    expect(await judgeBytes(odtFile({ manifest: '<manifest:encryption-data/>' }), 'CV.odt')).toBe('file-encrypted')
  })

  it('refuses a damaged one', async () => {
    expect(await judgeBytes(odtFile({ text: '<text:p>' }), 'CV.odt')).toBe('file-damaged')
    expect(await judgeBytes(odtFile().subarray(0, 300), 'CV.odt')).toBe('file-damaged')
  })
})

describe('inspectFile on rtf', () => {
  it.each<[string, string]>([
    ['an ordinary field', '{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt x}}'],
    ['the template of its author', '{\\*\\template C:\\\\Templates\\\\CV.dotx}'],
    ['a word that begins the same', '\\pard objdatabase'],
  ])('accepts one with %s', async (_, body) => {
    expect(await judgeBytes(rtfFile(body), 'CV.rtf')).toBe('accepted')
  })

  it.each<[string, string]>([
    ['an object', '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}}'],
    ['an object that opens by itself', '\\objupdate'],
    ['an object behind binary data', '\\bin1\\\\objdata 0105'],
    ['a DDE field', '{\\field{\\*\\fldinst {\\b DDE}AUTO c:\\\\cmd}}'],
    ['a template on the Web', '{\\*\\template https://example.org/t.dotm}'],
    ['a template on a share', '{\\*\\template \\\\\\\\server\\\\t.dotm}'],
  ])('refuses one with %s', async (_, body) => {
    expect(await judgeBytes(rtfFile(body), 'CV.rtf')).toBe('file-active-content')
  })

  it('refuses one that was cut', async () => {
    expect(await judgeBytes(rtfFile().subarray(0, 40), 'CV.rtf')).toBe('file-damaged')
  })
})

describe('inspectFile on doc', () => {
  it('accepts one made from a template on its author’s disk', async () => {
    expect(await judgeBytes(docFile({ template: 'C:\\Templates\\Normal.dot' }), 'CV.doc')).toBe('accepted')
  })

  it.each<[string, Buffer]>([
    ['macros', docFile({ extra: [{ name: 'Macros', kind: 'storage' }] })],
    ['macros elsewhere', docFile({ extra: [{ name: '_VBA_PROJECT_CUR', kind: 'storage' }] })],
    ['a packaged file', docFile({ extra: [{ name: '\x01Ole10Native', kind: 'stream', content: text('x') }] })],
    ['a template on the Web', docFile({ template: 'https://example.org/t.dot' })],
    ['a DDE field', docFile({ text: '\x13 DDEAUTO c:\\cmd \x14\x15' })],
    ['a DDE field in wide characters', docFile({ text: [...'\x13 DDE c:'].join('\0') })],
  ])('refuses one with %s', async (_, content) => {
    expect(await judgeBytes(content, 'CV.doc')).toBe('file-active-content')
  })

  it('refuses an encrypted one', async () => {
    expect(await judgeBytes(docFile({ isEncrypted: true }), 'CV.doc')).toBe('file-encrypted')
  })

  it('refuses one that was cut, or whose chains loop', async () => {
    expect(await judgeBytes(docFile().subarray(0, 3000), 'CV.doc')).toBe('file-damaged')
    const looping = docFile()
    looping.writeUInt32LE(2, 512 + 2 * 4)
    looping.writeUInt32LE(2, 512 + 3 * 4)
    expect(await judgeBytes(looping, 'CV.doc')).toBe('file-damaged')
  })
})
