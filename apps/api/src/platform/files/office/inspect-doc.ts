import { refuse } from '../file-refusal.ts'
import { isRemoteTarget } from '../link-target.ts'
import { type CompoundFile, readCompoundFile } from './compound-file.ts'
import { isDynamicField } from './dynamic-field.ts'

/** Word 97 and later; Word 6 and 95, of which a few specimens are still sent. */
const word97 = 0xa5ec
const word6 = 0xa5dc

const flags = { template: 0x0001, encrypted: 0x0100, secondTable: 0x0200 }

/**
 * Macros, ActiveX controls, packaged files, and the equation editor whose objects are only met as exploits nowadays. A
 * control character before the name marks a stream as the system's.
 */
const activeNames = new Set([
  'macros',
  'vba',
  '_vba_project',
  '_vba_project_cur',
  'projectwm',
  'ocxname',
  'ocxdata',
  'ole10native',
  'equation native',
])
const isActive = (name: string): boolean => activeNames.has(name.replace(/^\p{Cc}/u, '').toLowerCase())

const find = ({ entries }: CompoundFile, name: string) =>
  entries.find((entry) => entry.kind === 'stream' && entry.name.toLowerCase() === name.toLowerCase())

/** Where [MS-DOC] keeps the strings associated with a document: after an empty one, the path of its template. */
const templateOf = (header: Buffer, table: Buffer): string => {
  if (header.length < 0x1a2) return ''
  const start = header.readUInt32LE(0x19a)
  const strings = table.subarray(start, start + header.readUInt32LE(0x19e))
  if (strings.length < 10 || strings.readUInt16LE(0) !== 0xffff) return ''
  const first = 6 + 2 + 2 * strings.readUInt16LE(6)
  if (first + 2 > strings.length) return ''
  return strings.toString('utf16le', first + 2, first + 2 + 2 * strings.readUInt16LE(first))
}

/** Instructions follow a mark, in one or two bytes a character according to the piece of text. */
const hasDynamicField = (content: Buffer): boolean => {
  for (let at = content.indexOf(0x13); at >= 0; at = content.indexOf(0x13, at + 1)) {
    if (isDynamicField(content.toString('latin1', at + 1, at + 40))) return true
    if (content[at + 1] === 0 && isDynamicField(content.toString('utf16le', at + 2, at + 80))) return true
  }
  return false
}

export const inspectDoc = (bytes: Buffer): void => {
  const file = readCompoundFile(bytes)
  // An Office Open XML document with a password is a compound file, whatever its name ends with.
  if (find(file, 'EncryptedPackage')) refuse('file-encrypted', 'encrypted Office Open XML')
  const document = find(file, 'WordDocument') ?? refuse('file-type-mismatch', 'a compound file, but not of Word')
  const header = file.read(document)
  if (header.length < 32) refuse('file-damaged', 'no file information block')
  const identity = header.readUInt16LE(0)
  if (identity !== word97 && identity !== word6) refuse('file-damaged', 'not a Word document')
  const flagBits = header.readUInt16LE(0x0a)
  if ((flagBits & flags.encrypted) !== 0) refuse('file-encrypted', 'encrypted text')

  for (const { name } of file.entries) if (isActive(name)) refuse('file-active-content', name)
  // WordBasic kept its macros in the text stream of templates, which were sent around under the name of documents.
  if (identity === word6 && (flagBits & flags.template) !== 0) refuse('file-active-content', 'Word 6 template')
  if (hasDynamicField(header)) refuse('file-active-content', 'DDE field')
  if (identity === word6) return

  const table =
    find(file, (flagBits & flags.secondTable) === 0 ? '0Table' : '1Table') ?? refuse('file-damaged', 'no table stream')
  if (isRemoteTarget(templateOf(header, file.read(table)))) refuse('file-active-content', 'external template')
}

/** For a document named .docx: the only reason why a compound file would be one. */
export const isEncryptedOfficeOpenXml = (bytes: Buffer): boolean =>
  find(readCompoundFile(bytes), 'EncryptedPackage') !== undefined
