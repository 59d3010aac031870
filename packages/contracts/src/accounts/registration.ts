import * as z from 'zod/mini'
import { textSchema } from '../http/text.ts'
import { localeSchema } from '../i18n/locale.ts'
import { emailSchema, personNameSchema, securityQuestionSchema } from './account.ts'
import { newPasswordSchema } from './password.ts'

/** A8.2: what is asked of somebody who opens an account. */
export const registrationSchema = z.strictObject({
  firstName: personNameSchema,
  lastName: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  securityQuestion: securityQuestionSchema,
  securityAnswer: textSchema(200, 2),
  // C4.6, D1: refused unless ticked
  acceptsTerms: z.literal(true),
  locale: localeSchema,
  /** Where the person was going: a path of the portal, carried by the activation mail. */
  next: z.optional(textSchema(500)),
})

/** Another activation link, for an address that may or may not be known. */
export const activationRequestSchema = z.strictObject({ email: emailSchema, locale: localeSchema })
