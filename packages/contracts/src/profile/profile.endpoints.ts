import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { offerSummarySchema } from '../offers/offer.ts'
import { completenessParts } from './completeness.ts'
import { profileInputSchema, profileSchema } from './profile.ts'

export const completenessPartSchema = z.enum(completenessParts.map(({ part }) => part))

export const getProfileEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/profile',
  access: 'candidate',
  success: { status: 200, body: profileSchema },
  problems: [],
})

export const updateProfileEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/me/profile',
  access: 'candidate',
  body: profileInputSchema,
  success: { status: 200, body: profileSchema },
  problems: ['validation-failed'],
})

export const dashboardSchema = z.object({
  firstName: z.string(),
  completeness: z.object({ percent: z.number(), missing: z.array(completenessPartSchema) }),
  counts: z.object({
    ongoing: z.number(),
    drafts: z.number(),
    accepted: z.number(),
    archived: z.number(),
    favourites: z.number(),
    documents: z.number(),
  }),
  /** Drafts whose offer still takes applications, nearest deadline first; what needs me now. */
  drafts: z.array(
    z.object({
      id: z.uuid(),
      offer: offerSummarySchema,
      missing: z.array(z.enum(['cv', 'letter', 'profile'])),
    }),
  ),
  /** Deadlines of favourites and drafts to come, nearest first. */
  dates: z.array(
    z.object({
      at: z.iso.datetime({ offset: true }),
      kind: z.enum(['favourite', 'draft']),
      offer: offerSummarySchema,
    }),
  ),
})
export type Dashboard = z.output<typeof dashboardSchema>

export const getDashboardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/dashboard',
  access: 'candidate',
  success: { status: 200, body: dashboardSchema },
  problems: [],
})
