import type { FastifyMultipartBaseOptions, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { type QuarantinedFile, receiveInQuarantine } from '../storage/quarantine.ts'
import { issueErrors, pointerTo } from './field-errors.ts'
import { fileProblem, problem } from './problem-error.ts'

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
    for await (const part of partsOf(request, limits)) {
      if (part.type === 'file' && part.fieldname === 'file') {
        file = await receiveFile(part, quarantineDirectory, policy.documents.maximumBytes)
        continue
      }
      if (part.fieldname in given)
        throw problem('validation-failed', { errors: [{ pointer: pointerTo(part.fieldname), code: 'repeated-field' }] })
      // A file under another name is a field like another, and its bytes are nobody's.
      if (part.type === 'file') part.file.resume()
      given[part.fieldname] = part.type === 'field' ? part.value : undefined
    }
    const fields = form.safeParse({ ...given })
    if (!fields.success) throw problem('validation-failed', { errors: issueErrors(fields.error) })
    if (!file) throw fileProblem('file-missing')
    return { fields: fields.data, file }
  } catch (error) {
    await file?.dispose()
    throw error
  }
}

const malformed = () => problem('validation-failed', { errors: [{ pointer: '#/file', code: 'multipart-not-valid' }] })

/** Whatever the parser finds wrong is the sender's doing: no boundary, a body that is no form or stops short, too many parts. */
async function* partsOf(request: FastifyRequest, limits: NonNullable<FastifyMultipartBaseOptions['limits']>) {
  try {
    yield* request.parts({ limits })
  } catch {
    throw malformed()
  }
}

/** How browsers write the three signs that would end a name (WHATWG, multipart/form-data): a percent sign otherwise stands for itself. */
const namedBy = (written: string): string =>
  written.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')

const receiveFile = async (part: MultipartFile, directory: string, maxBytes: number): Promise<ReceivedFile> => {
  try {
    const received = await receiveInQuarantine(part.file, { directory, maxBytes })
    return { ...received, fileName: namedBy(part.filename) }
  } catch (error) {
    // Destroyed before its end, the part broke; otherwise it is the disk it was written to.
    throw part.file.destroyed && !part.file.readableEnded ? malformed() : error
  }
}
