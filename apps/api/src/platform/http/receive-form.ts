import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { type QuarantinedFile, receiveInQuarantine } from '../storage/quarantine.ts'
import { problem } from './problem-error.ts'

export type ReceivedFile = QuarantinedFile & { readonly fileName: string }

/**
 * A multipart body: declared fields and one file in the part `file`, streamed to quarantine and bounded on the way. The
 * contract's schema judges the fields as it judges JSON. Whatever goes wrong, nothing stays behind.
 */
export const receiveForm = async <S extends z.ZodMiniObject>(
  request: FastifyRequest,
  form: S,
  { quarantineDirectory, policy }: { quarantineDirectory: string; policy: { documents: { maximumBytes: number } } },
): Promise<{ fields: z.output<S>; file: ReceivedFile }> => {
  if (!request.isMultipart()) throw problem('media-type-unsupported')
  const given: Record<string, unknown> = Object.create(null)
  let file: ReceivedFile | undefined
  try {
    // Beyond `fileSize` the parser drops bytes instead of storing them: one over the limit is enough to refuse.
    const limits = { files: 1, fields: 10, fieldSize: 10_000, parts: 12, fileSize: policy.documents.maximumBytes + 1 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') given[part.fieldname] = part.value
      else if (part.fieldname === 'file')
        file = await receiveFile(part, quarantineDirectory, policy.documents.maximumBytes)
      else part.file.resume()
    }
    const fields = form.safeParse({ ...given })
    if (!fields.success)
      throw problem('validation-failed', {
        errors: fields.error.issues.map(({ path, code }) => ({
          pointer: `#/${path.join('/')}`,
          code,
        })),
      })
    if (!file) throw problem('file-missing')
    return { fields: fields.data, file }
  } catch (error) {
    await file?.dispose()
    throw (error as { code?: string }).code?.startsWith('FST_')
      ? problem('validation-failed', { errors: [{ pointer: '#/file', code: 'multipart-not-valid' }] })
      : error
  }
}

const receiveFile = async (part: MultipartFile, directory: string, maxBytes: number): Promise<ReceivedFile> => {
  const received = await receiveInQuarantine(part.file, { directory, maxBytes })
  return { ...received, fileName: part.filename }
}
