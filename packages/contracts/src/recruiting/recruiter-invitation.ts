import * as z from 'zod/mini'
import { emailSchema, personNameSchema } from '../accounts/account.ts'
import { localeSchema } from '../i18n/locale.ts'

export const structureCodeSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/))

/** Whom an administrator invites, and for which host structures. */
export const recruiterInvitationSchema = z.strictObject({
  email: emailSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  locale: localeSchema,
  structureCodes: z.array(structureCodeSchema).check(z.minLength(1), z.maxLength(100)),
})
