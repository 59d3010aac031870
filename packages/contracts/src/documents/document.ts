import * as z from 'zod/mini'
import { documentKindSchema, fileTypeSchema } from '../policy/policy.ts'

export const documentIdSchema = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.output<typeof documentIdSchema>

/** A name people read: no path, no control character. The extension is kept beside it, by type. */
const isPrintable = (name: string): boolean => !/[\p{Cc}\p{Cf}\u2028\u2029/\\]/u.test(name)

export const documentNameSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(120), z.refine(isPrintable, { error: 'name-not-printable' }))

export const documentSchema = z.object({
  id: documentIdSchema,
  kind: documentKindSchema,
  name: z.string(),
  fileType: fileTypeSchema,
  sizeBytes: z.number(),
  sha256: z.string(),
  isDefault: z.boolean(),
  addedAt: z.iso.datetime({ offset: true }),
  replacedAt: z.nullable(z.iso.datetime({ offset: true })),
})
export type Document = z.output<typeof documentSchema>

/** What the file is called when it is downloaded: the person's own name, and the extension of what it is. */
export const downloadNameOf = ({ name, fileType }: Pick<Document, 'name' | 'fileType'>): string =>
  name.toLowerCase().endsWith(`.${fileType}`) ? name : `${name}.${fileType}`
