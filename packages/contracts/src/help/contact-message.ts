import * as z from 'zod/mini'
import { emailSchema, personNameSchema } from '../accounts/account.ts'
import { localeSchema } from '../i18n/locale.ts'

export const contactKinds = ['candidate', 'recruiter'] as const

/** A14.2: what either contact form sends. */
export const contactMessageSchema = z.strictObject({
  kind: z.enum(contactKinds),
  firstName: personNameSchema,
  lastName: personNameSchema,
  email: emailSchema,
  subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(150), z.regex(/^[^\r\n]*$/)),
  /** The offer it is about, as the person knows it. */
  reference: z.optional(z.string().check(z.trim(), z.maxLength(64))),
  message: z.string().check(z.trim(), z.minLength(10), z.maxLength(4000)),
  locale: localeSchema,
})
