import { extname } from 'node:path'
import { type FileType, fileTypes } from '@portal/contracts/policy/policy'
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

/** A name that ends with anything else promises nothing, hence is not allowed; `resume.PDF` is a PDF. */
const promisedType = (fileName: string): FileType | undefined => {
  const extension = extname(fileName.trim()).slice(1).toLowerCase()
  return fileTypes.find((type) => type === extension)
}

const createFileInspector =
  (pool: Pick<InspectionPool, 'inspect'>) =>
  async ({ path, size, fileName, allowedTypes, limitBytes }: FileToInspect): Promise<InspectedFile | RefusedFile> => {
    if (size === 0) return { refusal: 'file-empty', reason: 'no byte' }
    if (limitBytes !== undefined && size > limitBytes) return { refusal: 'file-too-large', reason: `${size} bytes` }
    const type = promisedType(fileName)
    if (!type || !allowedTypes.includes(type)) return { refusal: 'file-type-not-allowed', reason: `named ${type}` }
    const answer = await pool.inspect({ path, type })
    return 'refusal' in answer ? answer : { type, mediaType: mediaTypes[type], ...answer }
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
 * Whether an uploaded file may be kept: its type by content, which must be the one its name promises, and nothing in it
 * that runs, fetches or hides. `reason` is for our logs; people are told the code.
 */
export const inspectFile = createFileInspector(pool)
