import { defineEndpoint } from '../http/endpoint.ts'
import { meSchema } from './account.ts'

// On its own: every page asks it, and a page loads whole files.

/** Also what keeps a session alive when the person asks for it (E2.4: warned before the end). */
export const getMeEndpoint = defineEndpoint({
  method: 'GET',
  path: '/me',
  access: 'signed-in',
  success: { status: 200, body: meSchema },
  problems: [],
})
