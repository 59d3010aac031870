import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import {
  alertCriteriaSchema,
  alertFrequencySchema,
  alertIdSchema,
  alertNameSchema,
  alertPreviewSchema,
  alertSchema,
} from './alert.ts'

const params = z.strictObject({ alertId: alertIdSchema })

export const listAlertsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/alerts',
  access: 'candidate',
  isShort: true,
  query: z.strictObject(pageQuery),
  success: { status: 200, body: pageOf(alertSchema) },
  problems: [],
})

export const createAlertEndpoint = defineEndpoint({
  method: 'POST',
  path: '/me/alerts',
  access: 'candidate',
  body: z.strictObject({
    name: alertNameSchema,
    criteria: alertCriteriaSchema,
    frequency: alertFrequencySchema,
    /** False: a saved search, which writes to nobody. */
    active: z._default(z.boolean(), true),
  }),
  success: { status: 201, body: alertSchema },
  problems: ['alerts-full'],
})

/** X6: before it is made. */
export const previewAlertEndpoint = defineEndpoint({
  method: 'POST',
  path: '/me/alerts/preview',
  access: 'candidate',
  body: z.strictObject({ criteria: alertCriteriaSchema }),
  success: { status: 200, body: alertPreviewSchema },
  problems: ['too-many-requests'],
})

export const getAlertEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/alerts/:alertId',
  access: 'candidate',
  params,
  success: { status: 200, body: alertSchema },
  problems: ['alert-not-found'],
})

/** Switched on again, it watches from now on, for as long as a new one. */
export const updateAlertEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/me/alerts/:alertId',
  access: 'candidate',
  params,
  body: z.strictObject({
    name: z.optional(alertNameSchema),
    criteria: z.optional(alertCriteriaSchema),
    frequency: z.optional(alertFrequencySchema),
    active: z.optional(z.boolean()),
  }),
  success: { status: 200, body: alertSchema },
  problems: ['alert-not-found'],
})

/** E4.3: as long again, from now. */
export const renewAlertEndpoint = defineEndpoint({
  method: 'POST',
  path: '/me/alerts/:alertId/renewal',
  access: 'candidate',
  params,
  success: { status: 200, body: alertSchema },
  problems: ['alert-not-found'],
})

export const deleteAlertEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/me/alerts/:alertId',
  access: 'candidate',
  params,
  success: { status: 204 },
  problems: ['alert-not-found'],
})

/**
 * X6: whoever has one of its mails stops an alert, without signing in. Mail programs post here by themselves (RFC 8058, with a
 * form of their own); a person comes by a page at the same address, which posts too.
 */
export const stopAlertEndpoint = defineEndpoint({
  method: 'POST',
  path: '/alerts/stop/:ticket',
  isAtRoot: true,
  isOneClick: true,
  access: 'public',
  params: z.strictObject({ ticket: z.string().check(z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) }),
  success: { status: 200, body: z.object({ name: z.string() }) },
  problems: ['token-not-valid'],
})
