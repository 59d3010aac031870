import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import { localeSchema } from '../i18n/locale.ts'
import { meSchema, tokenSchema } from './account.ts'
import { credentialsSchema } from './credentials.ts'
import { newPasswordSchema } from './password.ts'
import { activationRequestSchema, registrationSchema } from './registration.ts'

/** The same answer whether or not the address is known (ASVS 6.3.8). */
const acceptedSchema = z.object({ status: z.literal('accepted') })

export const registerEndpoint = defineEndpoint({
  method: 'POST',
  path: '/accounts',
  access: 'public',
  body: registrationSchema,
  success: { status: 202, body: acceptedSchema },
  problems: ['validation-failed', 'too-many-requests', 'service-busy'],
})

export const activateAccountEndpoint = defineEndpoint({
  method: 'POST',
  path: '/accounts/activation',
  access: 'public',
  body: z.strictObject({
    token: tokenSchema,
    /** Only for an invited recruiter or administrator, who chooses one now. */
    password: z.optional(newPasswordSchema),
  }),
  success: { status: 200, body: z.object({ email: z.string(), next: z.nullable(z.string()) }) },
  problems: ['token-not-valid', 'validation-failed', 'too-many-requests', 'service-busy'],
})

/** What the page of a mailed link must ask for; changes nothing. The token travels in the body, not in the address. */
export const describeActivationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/accounts/activation/description',
  access: 'public',
  body: z.strictObject({ token: tokenSchema }),
  success: { status: 200, body: z.object({ needsPassword: z.boolean(), email: z.string() }) },
  problems: ['token-not-valid', 'too-many-requests'],
})

export const resendActivationEndpoint = defineEndpoint({
  method: 'POST',
  path: '/accounts/activation/resend',
  access: 'public',
  body: activationRequestSchema,
  success: { status: 202, body: acceptedSchema },
  problems: ['too-many-requests'],
})

export const signInEndpoint = defineEndpoint({
  method: 'POST',
  path: '/sessions',
  access: 'public',
  body: credentialsSchema,
  success: { status: 201, body: meSchema },
  problems: ['credentials-not-valid', 'too-many-requests', 'service-busy'],
})

export const signOutEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/sessions/current',
  access: 'signed-in',
  success: { status: 204 },
  problems: [],
})

export const sessionSchema = z.object({
  id: z.uuid(),
  isCurrent: z.boolean(),
  isRemembered: z.boolean(),
  /** Browser and system in a few words, from the user agent at sign-in. */
  device: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  lastUsedAt: z.iso.datetime({ offset: true }),
})

export const listSessionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me/sessions',
  access: 'signed-in',
  isShort: true,
  query: z.strictObject(pageQuery),
  success: { status: 200, body: pageOf(sessionSchema) },
  problems: [],
})

export const endSessionEndpoint = defineEndpoint({
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  access: 'signed-in',
  params: z.strictObject({ sessionId: z.uuid() }),
  success: { status: 204 },
  problems: ['session-not-found'],
})

export const updatePreferencesEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/me/preferences',
  access: 'signed-in',
  body: z.strictObject({ locale: localeSchema }),
  success: { status: 200, body: meSchema },
  problems: [],
})
