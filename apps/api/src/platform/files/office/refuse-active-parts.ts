import { refuse } from '../file-refusal.ts'
import { type Archive, readArchive } from './read-archive.ts'

const startsWith = (content: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte)

export const isCompoundFile = (content: Buffer): boolean =>
  startsWith(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
export const isArchive = (content: Buffer): boolean => startsWith(content, 0x50, 0x4b, 3, 4)
const isProgram = (content: Buffer): boolean =>
  startsWith(content, 0x4d, 0x5a) || startsWith(content, 0x7f, 0x45, 0x4c, 0x46) || startsWith(content, 0x23, 0x21)

const programNames = /\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs?|jse?|wsf|hta|msi|jar|lnk|sh|py)$/

/**
 * Refuses what no part of a document is: macros, OLE objects, programs. An archive inside the archive is allowed once,
 * where `mayNest` says so (the figures behind a chart), and must be as harmless as the document.
 */
export const refuseActiveParts = async (archive: Archive, mayNest: (name: string) => boolean): Promise<void> => {
  for (const [name, { content }] of archive) {
    if (/(?:^|\/)vba(?:project|data)[^/]*$/.test(name)) refuse('file-active-content', `macros: ${name}`)
    if (/(?:^|\/)activex\//.test(name)) refuse('file-active-content', `ActiveX: ${name}`)
    if (isCompoundFile(content)) refuse('file-active-content', `OLE object: ${name}`)
    if (isProgram(content) || programNames.test(name)) refuse('file-active-content', `program: ${name}`)
    if (!isArchive(content)) continue
    if (!mayNest(name)) refuse('file-active-content', `archive in the archive: ${name}`)
    await refuseActiveParts(await readArchive(content), () => false)
  }
}
