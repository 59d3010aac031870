import * as z from 'zod/mini'
import { emailSchema, personNameSchema } from '../accounts/account.ts'
import { defineEndpoint } from '../http/endpoint.ts'
import { localeSchema, localisedSchema } from '../i18n/locale.ts'

/** `applications` is the source's « Candidature et offres d'emploi » (A14.1); the others are ours. */
export const questionTopicSchema = z.enum(['applications', 'account'])

/** A14: answers are simple HTML written by us, with the policy's figures already in. */
export const listQuestionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/faq',
  access: 'public',
  success: {
    status: 200,
    body: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          topic: z.enum(['applications', 'account']),
          question: localisedSchema,
          answer: localisedSchema,
        }),
      ),
    }),
  },
  problems: [],
})

export const listNewsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/news',
  access: 'public',
  success: {
    status: 200,
    body: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: localisedSchema,
          summary: localisedSchema,
          publishedAt: z.iso.datetime({ offset: true }),
        }),
      ),
    }),
  },
  problems: [],
})

export const contactKinds = ['candidate', 'recruiter'] as const

/** D11, E6.2: questions only; applications and CVs sent here are not processed, and the form says so. */
export const contactEndpoint = defineEndpoint({
  method: 'POST',
  path: '/contact',
  access: 'public',
  body: z.strictObject({
    kind: z.enum(contactKinds),
    firstName: personNameSchema,
    lastName: personNameSchema,
    email: emailSchema,
    subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(150), z.regex(/^[^\r\n]*$/)),
    /** The offer it is about, as the person knows it. */
    reference: z.optional(z.string().check(z.trim(), z.maxLength(64))),
    message: z.string().check(z.trim(), z.minLength(10), z.maxLength(4000)),
    locale: localeSchema,
  }),
  success: { status: 202, body: z.object({ status: z.literal('accepted') }) },
  problems: ['validation-failed', 'too-many-requests'],
})
