import * as z from 'zod/mini'
import { emailSchema, personNameSchema } from '../accounts/account.ts'
import { lineSchema, textSchema } from '../http/text.ts'
import { localeSchema } from '../i18n/locale.ts'
import { boundedByPolicy } from '../policy/policy-bounds.ts'

export const contactKinds = ['candidate', 'recruiter'] as const

/** A14.2: what either contact form sends. */
export const contactMessageSchema = z.strictObject({
  kind: z.enum(contactKinds),
  firstName: personNameSchema,
  lastName: personNameSchema,
  email: emailSchema,
  subject: lineSchema(150),
  /** The offer it is about, as the person knows it. */
  reference: z.optional(lineSchema(64, 0)),
  message: boundedByPolicy(textSchema(4000, 10), ({ contact }) => ({ maxLength: contact.messageMaxLength })),
  locale: localeSchema,
})
