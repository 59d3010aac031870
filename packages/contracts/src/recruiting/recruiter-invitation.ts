import * as z from 'zod/mini'
import { emailSchema, personNameSchema } from '../accounts/account.ts'
import { localeSchema } from '../i18n/locale.ts'
import { structureCodeSchema } from '../offers/structure-code.ts'

/** Whom an administrator invites, and for which host structures. */
export const recruiterInvitationSchema = z.strictObject({
  email: emailSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  locale: localeSchema,
  structureCodes: z.array(structureCodeSchema).check(z.minLength(1), z.maxLength(100)),
})
