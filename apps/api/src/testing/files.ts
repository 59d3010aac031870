import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

type PdfBody = readonly (string | Buffer)[]

/** Objects numbered from 1, the first being the catalogue; a cross-reference table; what the trailer says besides. */
const writePdf = (objects: PdfBody, trailer = '', comment = ''): Buffer => {
  const parts: Buffer[] = [latin1(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${comment}`)]
  let position = parts[0]?.length ?? 0
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(position)
    const bytes = Buffer.concat([
      latin1(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? latin1(object) : object,
      latin1('\nendobj\n'),
    ])
    parts.push(bytes)
    position += bytes.length
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n` +
        `<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${position}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const pdfStream = (content: Buffer, dict = ''): Buffer =>
  Buffer.concat([latin1(`<< /Length ${content.length} ${dict} >>\nstream\n`), content, latin1('\nendstream')])

const pageObjects = (pages: number, catalog: string, page: string): (string | Buffer)[] => {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const leaves = Array.from({ length: pages }, (_, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ` +
      `/Contents ${5 + 2 * index} 0 R ${page} >>`,
    pdfStream(latin1(`BT /F1 24 Tf 72 720 Td (Page ${index + 1}: HTML/CSS/JavaScript) Tj ET`)),
  ])
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...leaves.flat(),
  ]
}

export type PdfOptions = {
  readonly pages?: number
  /** Padded with a comment to exactly this size. */
  readonly bytes?: number
  /** More keys of the catalogue, of each page, more objects: the first extra one bears the number `extraNumber(pages)`. */
  readonly catalog?: string
  readonly page?: string
  readonly extra?: readonly (string | Buffer)[]
}

export const extraNumber = (pages = 1): number => 4 + 2 * pages

export const pdfFile = ({ pages = 1, bytes, catalog = '', page = '', extra = [] }: PdfOptions = {}): Buffer => {
  const objects = [...pageObjects(pages, catalog, page), ...extra]
  const plain = writePdf(objects)
  if (bytes === undefined) return plain
  // The comment moves the table, whose position is written in digits: a few tries settle it.
  for (let padding = bytes - plain.length; padding >= bytes - plain.length - 8; padding--) {
    const padded = writePdf(objects, '', `%${'-'.repeat(Math.max(0, padding - 2))}\n`)
    if (padded.length === bytes) return padded
  }
  throw new Error(`no PDF of exactly ${bytes} bytes`)
}

const rc4 = (key: Buffer, content: Buffer): Buffer => {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (first: number, second: number) => {
    const kept = state[first] ?? 0
    state[first] = state[second] ?? 0
    state[second] = kept
  }
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  let index = 0
  let other = 0
  return Buffer.from(
    content.map((byte) => {
      index = (index + 1) & 255
      other = (other + (state[index] ?? 0)) & 255
      swap(index, other)
      return byte ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 255] ?? 0)
    }),
  )
}

const passwordPadding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

/** Really encrypted (standard handler, revision 2). An empty password opens without asking, and is encrypted all the same. */
export const encryptedPdf = (userPassword = 'secret'): Buffer => {
  const padded = (password: string) => Buffer.concat([latin1(password), passwordPadding]).subarray(0, 32)
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-4)
  const id = md5(latin1('portal'))
  const key = md5(padded(userPassword), owner, permissions, id).subarray(0, 5)
  const user = rc4(key, passwordPadding)
  const objectKey = (number: number) => md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10)
  const content = latin1('BT /F1 24 Tf 72 720 Td (Confidential) Tj ET')
  const objects = pageObjects(1, '', '').with(4, pdfStream(rc4(objectKey(5), content)))
  const security = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`
  const identity = id.toString('hex')
  return writePdf([...objects, security], `/Encrypt ${objects.length + 1} 0 R /ID [<${identity}> <${identity}>]`)
}

const scriptAction = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

export const pdfWithJavaScript = (): Buffer => pdfFile({ catalog: `/OpenAction ${scriptAction}` })

/** The script, and the catalogue that starts it, are only visible once the object stream is decompressed. */
export const pdfWithHiddenJavaScript = (name = '/JavaScript'): Buffer => {
  const hidden = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /S ${name} /JS (app.alert\\(1\\)) >>`,
  ]
  let offset = 0
  const header = hidden.map((object, index) => {
    const place = `${index + 1} ${offset}`
    offset += object.length + 1
    return place
  })
  const head = `${header.join(' ')} `
  const packed = deflateSync(latin1(`${head}${hidden.join('\n')}`))
  const start = latin1('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')
  const dict = `/Type /ObjStm /N ${hidden.length} /First ${head.length} /Filter /FlateDecode`
  const objectStream = Buffer.concat([latin1('5 0 obj\n'), pdfStream(packed, dict), latin1('\nendobj\n')])
  const tableAt = start.length + objectStream.length
  const rows = Buffer.from([
    ...[0, 0, 0, 255],
    ...hidden.flatMap((_, index) => [2, 0, 5, index]),
    ...[1, start.length >> 8, start.length & 255, 0],
    ...[1, tableAt >> 8, tableAt & 255, 0],
  ])
  const table = pdfStream(rows, '/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R')
  return Buffer.concat([
    start,
    objectStream,
    latin1('6 0 obj\n'),
    table,
    latin1(`\nendobj\nstartxref\n${tableAt}\n%%EOF\n`),
  ])
}

export const pdfWithAttachment = (): Buffer => {
  const number = extraNumber()
  return pdfFile({
    catalog: `/Names << /EmbeddedFiles << /Names [(data.csv) ${number} 0 R] >> >>`,
    extra: [
      `<< /Type /Filespec /F (data.csv) /EF << /F ${number + 1} 0 R >> >>`,
      pdfStream(latin1('a;b\n1;2\n'), '/Type /EmbeddedFile'),
    ],
  })
}

/** As somebody chooses it: a PDF unless it is another's bytes, or plain text. */
export const fileOf = (content: Buffer | string = pdfFile(), name = 'Mon CV.pdf'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name)

/** What has arrived and is neither kept nor refused yet. */
export const listQuarantined = async ({ quarantineDirectory }: { quarantineDirectory: string }) =>
  (await readdir(quarantineDirectory, { withFileTypes: true })).filter((entry) => entry.isFile())
