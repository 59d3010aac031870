import * as z from 'zod/mini'
import { lineSchema } from '../http/text.ts'
import { passwordSchema } from './password.ts'

/** A8.6, C2.1: what signing in asks for. Any address is looked up; only registering says what an address is. */
export const credentialsSchema = z.strictObject({
  email: lineSchema(254),
  password: passwordSchema,
  remember: z._default(z.boolean(), false),
})
