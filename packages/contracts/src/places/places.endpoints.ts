import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { placeCodeSchema } from './place-code.ts'

export const placeSchema = z.object({
  code: z.string(),
  kind: z.enum(['city', 'department']),
  name: z.string(),
  /** What tells homonyms apart: the department of a city, the number of a department. */
  detail: z.string(),
})
export type Place = z.output<typeof placeSchema>

export const listPlacesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/places',
  access: 'public',
  query: z.strictObject({
    q: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    /** The label of a code already chosen. */
    code: z.optional(placeCodeSchema),
  }),
  success: { status: 200, body: z.object({ items: z.array(placeSchema) }) },
  problems: [],
})
