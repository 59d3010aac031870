import * as z from 'zod/mini'
import { pageQuery } from '../http/pagination.ts'
import { beginningSchema } from '../http/text.ts'
import { suggestedWords } from './search-parameters.ts'

/** `code`: what the search filters by, or the reference; a title is searched by its own words. `count`: open offers. */
export const offerSuggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('profession'),
    code: z.string(),
    label: z.object({ fr: z.string(), en: z.string() }),
    count: z.number(),
  }),
  z.object({ kind: z.literal('title'), title: z.string() }),
  z.object({ kind: z.literal('structure'), code: z.string(), name: z.string(), count: z.number() }),
  z.object({ kind: z.literal('reference'), reference: z.string(), slug: z.string(), title: z.string() }),
])
export type OfferSuggestion = z.output<typeof offerSuggestionSchema>

export const suggestOffersQuerySchema = z.strictObject({
  q: beginningSchema(suggestedWords),
  ...pageQuery,
})
