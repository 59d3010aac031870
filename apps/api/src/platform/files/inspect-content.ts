import { type FileType, fileTypes } from '@portal/contracts/policy/policy'
import { refuse } from './file-refusal.ts'
import { inspectDoc, isEncryptedOfficeOpenXml } from './office/inspect-doc.ts'
import { inspectDocx } from './office/inspect-docx.ts'
import { inspectOdt } from './office/inspect-odt.ts'
import { inspectRtf } from './office/inspect-rtf.ts'
import { readArchive } from './office/read-archive.ts'
import { isArchive, isCompoundFile } from './office/refuse-active-parts.ts'
import { inspectPdf } from './pdf/inspect-pdf.ts'

type Container = 'pdf' | 'compound' | 'archive' | 'rtf' | 'unknown'

const containerOf: Readonly<Record<FileType, Container>> = {
  pdf: 'pdf',
  doc: 'compound',
  docx: 'archive',
  odt: 'archive',
  rtf: 'rtf',
}

/** By the very first bytes: what starts with anything else may be two kinds of file at once. */
const findContainer = (bytes: Buffer): Container => {
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'pdf'
  if (bytes.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rtf'
  if (isCompoundFile(bytes)) return 'compound'
  return isArchive(bytes) ? 'archive' : 'unknown'
}

const inspectors: Readonly<Record<FileType, (bytes: Buffer) => Promise<{ pages?: number }>>> = {
  pdf: inspectPdf,
  doc: async (bytes) => {
    inspectDoc(bytes)
    return {}
  },
  docx: async (bytes) => {
    await inspectDocx(await readArchive(bytes))
    return {}
  },
  odt: async (bytes) => {
    await inspectOdt(await readArchive(bytes))
    return {}
  },
  rtf: async (bytes) => {
    inspectRtf(bytes)
    return {}
  },
}

/** An OpenDocument begins with its media type. Of another archive its inspector says whether it is Word's. */
const findType = (container: Container, bytes: Buffer): FileType => {
  if (container === 'archive') return bytes.subarray(30, 38).equals(Buffer.from('mimetype')) ? 'odt' : 'docx'
  const found = fileTypes.find((type) => containerOf[type] === container)
  return found ?? refuse('file-type-mismatch', 'content is unknown')
}

/**
 * Whether the content is a sound and harmless file of the type that its name promises, or of any where it promises none. Throws
 * `FileRefusedError`.
 */
export const inspectContent = async (
  promised: FileType | undefined,
  bytes: Buffer,
): Promise<{ type: FileType; pages?: number }> => {
  const container = findContainer(bytes)
  const type = promised ?? findType(container, bytes)
  if (container !== containerOf[type]) {
    if (container === 'compound' && type === 'docx' && isEncryptedOfficeOpenXml(bytes))
      refuse('file-encrypted', 'encrypted Office Open XML')
    refuse('file-type-mismatch', `named ${type}, content is ${container}`)
  }
  return { type, ...(await inspectors[type](bytes)) }
}
