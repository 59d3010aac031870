import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { localeSchema } from '../i18n/locale.ts'
import { policySchema } from '../policy/policy.ts'

/** What this portal can do, for whoever writes a program for it. */
export const featuresSchema = z.object({
  /** Saved searches that write when there is something new. */
  alerts: z.boolean(),
  /** RSS, Atom and JSON feeds of any search. */
  feeds: z.boolean(),
  /** A withdrawn application may be taken up again until the deadline: the employer's policy. */
  reactivation: z.boolean(),
  /** Pages and endpoints of those who recruit. */
  recruiting: z.boolean(),
})

/** The policy, without what only the server needs, and the live number of open offers (A1.3). */
export const portalSchema = z.object({
  policy: policySchema,
  features: featuresSchema,
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
