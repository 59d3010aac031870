import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import { beginningSchema } from '../http/text.ts'
import { placeCodeSchema } from './place-code.ts'

export const placeKinds = ['city', 'department', 'region', 'country'] as const

/** A place around another. `m-150` is a continent by its UN M49 code, which cannot be searched by. */
export const placeStepSchema = z.object({ code: z.string(), name: z.string() })
export type PlaceStep = z.output<typeof placeStepSchema>

export const placeSchema = z.object({
  code: z.string(),
  kind: z.enum(placeKinds),
  /** In French. Countries and continents have names in every language: their codes are enough to tell. */
  name: z.string(),
  /** What tells homonyms apart: the department of a city, the number of a department. */
  detail: z.string(),
  /** C1.6: the places around it, the widest first: Europe, France, Auvergne-Rhône-Alpes, Isère. */
  path: z.array(placeStepSchema),
})
export type Place = z.output<typeof placeSchema>

export const foundPlacesSchema = z.extend(pageOf(placeSchema), {
  /**
   * Codes of those that bear the very name typed: one is what was meant, among several only the person can tell, and with none the
   * items are merely close.
   */
  named: z.array(z.string()),
})
export type FoundPlaces = z.output<typeof foundPlacesSchema>

export const listPlacesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/places',
  access: 'public',
  isShort: true,
  query: z.strictObject({
    q: z.optional(beginningSchema(100)),
    /** The label of a code already chosen. */
    code: z.optional(placeCodeSchema),
    ...pageQuery,
  }),
  success: { status: 200, body: foundPlacesSchema },
  problems: [],
})
