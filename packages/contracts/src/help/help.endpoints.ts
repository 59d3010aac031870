import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import { localisedSchema } from '../i18n/locale.ts'
import { contactMessageSchema } from './contact-message.ts'

/** `applications` is the source's « Candidature et offres d'emploi » (A14.1); the others are ours. */
export const questionTopicSchema = z.enum(['applications', 'account'])

/** A14: answers are simple HTML written by us, with the policy's figures already in. */
export const listQuestionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/faq',
  access: 'public',
  isShort: true,
  query: z.strictObject(pageQuery),
  success: {
    status: 200,
    body: pageOf(
      z.object({
        id: z.string(),
        topic: z.enum(['applications', 'account']),
        question: localisedSchema,
        answer: localisedSchema,
      }),
    ),
  },
  problems: [],
})

export const listNewsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/news',
  access: 'public',
  isShort: true,
  query: z.strictObject(pageQuery),
  success: {
    status: 200,
    body: pageOf(
      z.object({
        id: z.string(),
        title: localisedSchema,
        summary: localisedSchema,
        publishedAt: z.iso.datetime({ offset: true }),
      }),
    ),
  },
  problems: [],
})

/** D11, E6.2: questions only; applications and CVs sent here are not processed, and the form says so. */
export const contactEndpoint = defineEndpoint({
  method: 'POST',
  path: '/contact',
  access: 'public',
  body: contactMessageSchema,
  success: { status: 202, body: z.object({ status: z.literal('accepted') }) },
  problems: ['validation-failed', 'too-many-requests'],
})
