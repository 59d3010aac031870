import { extensionOf } from '@portal/contracts/documents/extension'
import { type FileType, fileTypes } from '@portal/contracts/policy/policy'
import { safeFileName } from './download-name.ts'
import type { FileRefusalCode } from './file-refusal.ts'
import { createInspectionPool, type InspectionPool } from './inspection-pool.ts'

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
}

export type FileToInspect = {
  readonly path: string
  readonly size: number
  readonly fileName: string
  readonly allowedTypes: readonly FileType[]
  /** Where it has not been checked on the way in. */
  readonly limitBytes?: number
}
export type InspectedFile = { readonly type: FileType; readonly mediaType: string; readonly pages?: number }
export type RefusedFile = { readonly refusal: FileRefusalCode; readonly reason: string }

const notAllowed = (reason: string): RefusedFile => ({ refusal: 'file-type-not-allowed', reason })

const createFileInspector =
  (pool: Pick<InspectionPool, 'inspect'>) =>
  async ({ path, size, fileName, allowedTypes, limitBytes }: FileToInspect): Promise<InspectedFile | RefusedFile> => {
    if (size === 0) return { refusal: 'file-empty', reason: 'no byte' }
    if (limitBytes !== undefined && size > limitBytes) return { refusal: 'file-too-large', reason: `${size} bytes` }
    // As it will be kept: what hides at the end of a name, a dot or a mark, promises nothing. `resume.PDF` is a PDF.
    const extension = extensionOf(safeFileName(fileName))
    const promised = fileTypes.find((type) => type === extension)
    // A name that promises something else is a promise not kept; one that promises nothing leaves it to the content.
    if (extension !== undefined && !(promised && allowedTypes.includes(promised)))
      return notAllowed(`named ${promised ?? 'otherwise'}`)
    const answer = await pool.inspect({ path, type: promised })
    if ('refusal' in answer)
      return !promised && answer.refusal === 'file-type-mismatch' ? notAllowed(answer.reason) : answer
    if (!allowedTypes.includes(answer.type)) return notAllowed(`content is ${answer.type}`)
    return { mediaType: mediaTypes[answer.type], ...answer }
  }

/** One pool for the process: the bound on simultaneous inspections is a bound on memory and on the two cores it may have. */
const pool = createInspectionPool({
  waiting: 20,
  threads: 2,
  cpuMilliseconds: 3000,
  wallMilliseconds: 10_000,
  heapMegabytes: 192,
  idleMilliseconds: 30_000,
})

/**
 * Whether an uploaded file may be kept: its type by content, which must be the one its name promises, if any, and nothing in it
 * that runs, fetches or hides. `reason` is for our logs; people are told the code.
 */
export const inspectFile = createFileInspector(pool)
