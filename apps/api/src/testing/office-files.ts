import { crc32, deflateRawSync } from 'node:zlib'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

export type ZipPart = {
  readonly name: string
  readonly content: string | Buffer
  readonly isStored?: boolean
  /** Unix mode, for symbolic links. */
  readonly mode?: number
  readonly isEncrypted?: boolean
  /** A lie about the unpacked size. */
  readonly declaredSize?: number
}

export const zipFile = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, isStored = false, mode = 0o100644, isEncrypted = false, declaredSize } of parts) {
    const plain = Buffer.from(content)
    const packed = isStored ? plain : deflateRawSync(plain)
    const fileName = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2)
    common.writeUInt16LE(isStored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declaredSize ?? plain.length, 18)
    common.writeUInt16LE(fileName.length, 22)
    const file = Buffer.concat([latin1('PK\x03\x04'), common, fileName, packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE((mode << 16) >>> 0, 6)
    entry.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([latin1('PK\x01\x02'), Buffer.from([20, 3]), common, entry, fileName]))
    files.push(file)
    offset += file.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, latin1('PK\x05\x06'), end])
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const openXml = 'http://schemas.openxmlformats.org'
const relationType = `${openXml}/officeDocument/2006/relationships`
const wordNamespace = `${openXml}/wordprocessingml/2006/main`

export type DocxOptions = {
  readonly mainType?: string
  readonly body?: string
  readonly prolog?: string
  /** Relations of the main part: [type, target, external]. */
  readonly relations?: readonly (readonly [string, string, boolean?])[]
  readonly extra?: readonly ZipPart[]
}

export const docxFile = ({
  mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  body = '<w:p><w:r><w:t>Curriculum vitæ</w:t></w:r></w:p>',
  prolog = '',
  relations = [],
  extra = [],
}: DocxOptions = {}): Buffer =>
  zipFile([
    {
      name: '[Content_Types].xml',
      content:
        `${xml}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content:
        `${xml}<Relationships xmlns="${openXml}/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${xml}${prolog}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content:
        `${xml}<Relationships xmlns="${openXml}/package/2006/relationships">` +
        relations
          .map(
            ([type, target, isExternal], index) =>
              `<Relationship Id="rId${index + 1}" Type="${relationType}/${type}" Target="${target}"` +
              `${isExternal ? ' TargetMode="External"' : ''}/>`,
          )
          .join('') +
        '</Relationships>',
    },
    ...extra,
  ])

export const docmFile = (): Buffer =>
  docxFile({
    mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    extra: [{ name: 'word/vbaProject.bin', content: compoundFile([{ name: 'VBA', kind: 'storage' }]) }],
  })

/** 60 million spaces in some 60 kB. */
export const zipBombDocx = (): Buffer => docxFile({ body: `<w:p/>${' '.repeat(60_000_000)}` })

const odfNamespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" ' +
  'xmlns:xlink="http://www.w3.org/1999/xlink"'

export type OdtOptions = {
  readonly mediaType?: string
  readonly text?: string
  readonly scripts?: string
  readonly prolog?: string
  readonly manifest?: string
  readonly extra?: readonly ZipPart[]
}

export const odtFile = ({
  mediaType = 'application/vnd.oasis.opendocument.text',
  text = '<text:p>Curriculum vitæ</text:p>',
  scripts = '',
  prolog = '',
  manifest = '',
  extra = [],
}: OdtOptions = {}): Buffer =>
  zipFile([
    { name: 'mimetype', content: mediaType, isStored: true },
    {
      name: 'content.xml',
      content:
        `${xml}${prolog}<office:document-content ${odfNamespaces}><office:scripts>${scripts}</office:scripts>` +
        `<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content:
        `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
        `<manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>${manifest}</manifest:manifest>`,
    },
    ...extra,
  ])

export const rtfFile = (body = '\\f0\\pard Curriculum vit\\u230?\\par'): Buffer =>
  latin1(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\n${body}\n}`)

export type CompoundPart =
  | { readonly name: string; readonly kind: 'storage' }
  | { readonly name: string; readonly kind: 'stream'; readonly content: Buffer }

/** Streams are padded to 4,096 bytes, so that none goes to the small sectors; every entry is in the root. */
export const compoundFile = (parts: readonly CompoundPart[]): Buffer => {
  const sectorSize = 512
  const free = 0xffffffff
  const chainEnd = 0xfffffffe
  const contents = parts.map((part) =>
    part.kind === 'stream'
      ? Buffer.concat([part.content, Buffer.alloc(Math.max(0, 4096 - part.content.length))])
      : undefined,
  )
  const sectorsOf = (size: number) => Math.ceil(size / sectorSize)
  const directorySectors = sectorsOf((parts.length + 1) * 128)
  const total = directorySectors + contents.reduce((sum, content) => sum + sectorsOf(content?.length ?? 0), 0)
  const tableSectors = Math.ceil(total / 127)
  const table: number[] = []
  for (let index = 0; index < tableSectors; index++) table.push(0xfffffffd)
  const allot = (count: number): number => {
    const start = table.length
    for (let index = 0; index < count; index++) table.push(index === count - 1 ? chainEnd : start + index + 1)
    return count === 0 ? chainEnd : start
  }
  const directoryStart = allot(directorySectors)
  const entry = (name: string, type: number, start: number, size: number, child: number, sibling: number): Buffer => {
    const bytes = Buffer.alloc(128)
    bytes.write(name, 0, 62, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, 64)
    bytes[66] = type
    bytes[67] = 1
    bytes.writeUInt32LE(free, 68)
    bytes.writeUInt32LE(sibling, 72)
    bytes.writeUInt32LE(child, 76)
    bytes.writeUInt32LE(start, 116)
    bytes.writeUInt32LE(size, 120)
    return bytes
  }
  const entries = [entry('Root Entry', 5, chainEnd, 0, parts.length > 0 ? 1 : free, free)]
  const data: Buffer[] = []
  for (const [index, part] of parts.entries()) {
    const content = contents[index]
    const sibling = index + 1 < parts.length ? index + 2 : free
    const size = content?.length ?? 0
    entries.push(entry(part.name, content ? 2 : 1, allot(sectorsOf(size)), size, free, sibling))
    if (content) data.push(Buffer.concat([content, Buffer.alloc(sectorsOf(size) * sectorSize - size)]))
  }
  const header = Buffer.alloc(sectorSize, 0xff)
  header.fill(0, 0, 76)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableSectors, 44)
  header.writeUInt32LE(directoryStart, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(chainEnd, 60)
  header.writeUInt32LE(chainEnd, 68)
  for (let index = 0; index < tableSectors; index++) header.writeUInt32LE(index, 76 + index * 4)
  const tableBytes = Buffer.alloc(tableSectors * sectorSize, 0xff)
  for (const [index, next] of table.entries()) tableBytes.writeUInt32LE(next, index * 4)
  const directory = Buffer.concat(entries)
  return Buffer.concat([
    header,
    tableBytes,
    directory,
    Buffer.alloc(directorySectors * sectorSize - directory.length),
    ...data,
  ])
}

export type DocOptions = {
  readonly isEncrypted?: boolean
  readonly template?: string
  readonly text?: string
  readonly extra?: readonly CompoundPart[]
}

/** The file information block of Word 97 and its two streams: what tells a .doc, though Word would want more. */
export const docFile = ({ isEncrypted = false, template = '', text = '', extra = [] }: DocOptions = {}): Buffer => {
  const strings = Buffer.alloc(10 + template.length * 2)
  strings.writeUInt16LE(0xffff, 0)
  strings.writeUInt16LE(18, 2)
  strings.writeUInt16LE(template.length, 8)
  strings.write(template, 10, 'utf16le')
  const document = Buffer.alloc(4096)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0xc1, 2)
  document.writeUInt16LE(0x1200 | (isEncrypted ? 0x0100 : 0), 0x0a)
  document.writeUInt32LE(0, 0x19a)
  document.writeUInt32LE(strings.length, 0x19e)
  document.write(text, 0x600, 'latin1')
  return compoundFile([
    { name: 'WordDocument', kind: 'stream', content: document },
    { name: '1Table', kind: 'stream', content: strings },
    ...extra,
  ])
}
