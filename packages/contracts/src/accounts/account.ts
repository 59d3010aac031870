import * as z from 'zod/mini'
import { localeSchema } from '../i18n/locale.ts'

export const emailSchema = z.string().check(
  z.trim(),
  z.maxLength(254),
  // Unquoted local part, a domain with a dot; no CR or LF can pass, which headers rely on.
  z.regex(
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u,
  ),
)
export const personNameSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^[\p{L}\p{M}\p{N}'’.\- ]*$/u))

/** Mailed tokens and session tokens: 256 bits in base64url. */
export const tokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

export const roleSchema = z.enum(['candidate', 'recruiter', 'admin'])

/** The questions one may choose (A8.2); the answer is kept like a password, and never suffices alone. */
export const securityQuestions = {
  plant: { fr: 'Quel était le prénom de ma première plante ?', en: 'What did I call my first plant?' },
  street: { fr: 'Quelle était la rue de mon enfance ?', en: 'On which street did I grow up?' },
  teacher: { fr: 'Quel était le nom de mon professeur préféré ?', en: 'What was my favourite teacher’s name?' },
  book: { fr: 'Quel livre m’a fait aimer la lecture ?', en: 'Which book made me love reading?' },
  concert: { fr: 'Quel a été mon premier concert ?', en: 'What was the first concert I went to?' },
  dish: { fr: 'Quel plat m’a-t-on appris en premier ?', en: 'Which dish was I first taught to cook?' },
} as const
export type SecurityQuestion = keyof typeof securityQuestions
export const securityQuestionSchema = z.enum(
  Object.keys(securityQuestions) as [SecurityQuestion, ...SecurityQuestion[]],
)

export const meSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  locale: localeSchema,
  session: z.object({
    isRemembered: z.boolean(),
    /** When it ends without a request before then. */
    idleEndsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
  }),
})
export type Me = z.output<typeof meSchema>
