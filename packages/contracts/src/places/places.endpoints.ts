import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'

/** `c-38185` a commune by its INSEE code, `d-38` a department, `x-<slug>` a town outside the French code. */
export const placeCodeSchema = z.string().check(z.regex(/^(c-[0-9AB]{5}|d-[0-9AB]{2,3}|x-[a-z0-9-]{1,60})$/))

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
