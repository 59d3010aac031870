import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { localeSchema } from '../i18n/locale.ts'
import { policySchema } from '../policy/policy.ts'

/** The policy, without what only the server needs, and the live number of open offers (A1.3). */
export const portalSchema = z.object({
  policy: policySchema,
  languages: z.array(localeSchema),
  openOfferCount: z.number(),
})
export type Portal = z.output<typeof portalSchema>

export const getPortalEndpoint = defineEndpoint({
  method: 'GET',
  path: '/portal',
  access: 'public',
  success: { status: 200, body: portalSchema },
  problems: [],
})
