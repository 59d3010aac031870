import { SaxesParser, type SaxesTagNS } from 'saxes'
import { refuse } from '../file-refusal.ts'

const encodings = new Set(['utf-8', 'utf8', 'utf-16', 'us-ascii', 'ascii', 'iso-8859-1', 'windows-1252'])

/** By the byte-order mark, else by what the declaration says, as long as it is an encoding where `<` cannot hide. */
const decodeXml = (content: Buffer): string => {
  const isWide = (first: number, second: number) => content[0] === first && content[1] === second
  if (isWide(0xff, 0xfe) || isWide(0x3c, 0)) return new TextDecoder('utf-16le').decode(content)
  if (isWide(0xfe, 0xff) || isWide(0, 0x3c)) return new TextDecoder('utf-16be').decode(content)
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(content.subarray(0, 200).toString('latin1'))
  const encoding = declared?.[1]?.toLowerCase() ?? 'utf-8'
  if (!encodings.has(encoding)) refuse('file-damaged', `XML in ${encoding}`)
  return new TextDecoder(encoding === 'utf-16' ? 'utf-8' : encoding).decode(content)
}

export type XmlTag = {
  /** Without prefix: `w:document` and `document` are the same to us. */
  readonly name: string
  /** Attribute by local name; the rare same local name under two prefixes keeps both, since either may be the one read. */
  readonly attributes: (localName: string) => readonly string[]
}

export type XmlVisitor = {
  readonly onTag: (tag: XmlTag) => void
  readonly onText?: (text: string, parents: readonly string[]) => void
  readonly mayHaveDoctype?: (doctype: string) => boolean
}

const tagOf = ({ local, attributes }: SaxesTagNS): XmlTag => ({
  name: local,
  attributes: (name) =>
    Object.values(attributes)
      .filter((attribute) => attribute.local === name)
      .map(({ value }) => value),
})

/** Visits a part. A document type is refused: it is where entities come from, and no office suite writes one. */
export const visitXml = (content: Buffer, { onTag, onText, mayHaveDoctype }: XmlVisitor): void => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const parents: string[] = []
  parser.on('doctype', (doctype) => {
    if (!mayHaveDoctype?.(doctype)) refuse('file-active-content', 'document type in an XML part')
  })
  parser.on('error', (error) => refuse('file-damaged', `XML: ${error.message}`))
  parser.on('opentag', (tag) => {
    parents.push(tag.local)
    onTag(tagOf(tag))
  })
  parser.on('closetag', () => {
    parents.pop()
  })
  parser.on('text', (text) => onText?.(text, parents))
  parser.on('cdata', (text) => onText?.(text, parents))
  parser.write(decodeXml(content)).close()
}
