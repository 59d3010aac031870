import * as z from 'zod/mini'
import { documentKindSchema, fileTypeSchema } from '../policy/policy.ts'

export const documentIdSchema = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.output<typeof documentIdSchema>

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
