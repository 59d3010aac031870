import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileType, fileTypes } from '@portal/contracts/policy/policy'
import { inspectFile } from '#api/platform/files/inspect-file.ts'

/** Inspects bytes as an upload of that name. */
export const inspectBytes = async (
  content: Buffer,
  fileName: string,
  { allowedTypes = fileTypes, limitBytes }: { allowedTypes?: readonly FileType[]; limitBytes?: number } = {},
) => {
  const directory = await mkdtemp(join(tmpdir(), 'portal-inspect-'))
  const path = join(directory, 'upload')
  try {
    await writeFile(path, content)
    return await inspectFile({ path, size: content.length, fileName, allowedTypes, ...(limitBytes && { limitBytes }) })
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** The answer in a word: the refusal, or `accepted`. */
export const judgeBytes = async (content: Buffer, fileName: string): Promise<string> => {
  const result = await inspectBytes(content, fileName)
  return 'refusal' in result ? result.refusal : 'accepted'
}
