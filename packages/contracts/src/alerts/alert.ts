import * as z from 'zod/mini'
import { lineSchema } from '../http/text.ts'
import { localisedSchema } from '../i18n/locale.ts'
import { durationBandSchema, offerSearchQuerySchema } from '../offers/offer-search.ts'
import { suggestedWords } from '../offers/search-parameters.ts'

export const alertIdSchema = z.uuid().brand<'AlertId'>()
export type AlertId = z.output<typeof alertIdSchema>

export const alertFrequencies = ['daily', 'weekly'] as const
export const alertFrequencySchema = z.enum(alertFrequencies)
export type AlertFrequency = z.output<typeof alertFrequencySchema>

export const longestAlertName = 80
export const alertNameSchema = lineSchema(longestAlertName)

// What is kept is what a person typed in the field: not the ten thousand letters an address may have.
/** A search, whatever its order and its page. */
const searchedForSchema = z.extend(z.omit(offerSearchQuerySchema, { sort: true, page: true, pageSize: true }), {
  q: z.optional(lineSchema(suggestedWords, 0)),
})
export type AlertCriteria = z.output<typeof searchedForSchema>
export type AlertCriteriaInput = z.input<typeof searchedForSchema>

/** How a search is read, or around what: nothing that is searched for. */
const asksNothing: readonly (keyof AlertCriteria)[] = ['exact', 'radiusKm']

/** A7.1: every offer there is would be no alert. */
export const hasCriterion = (criteria: Partial<AlertCriteria>): boolean =>
  Object.entries(criteria).some(
    ([name, value]) =>
      !asksNothing.includes(name as keyof AlertCriteria) && (Array.isArray(value) ? value.length > 0 : Boolean(value)),
  )

export const alertCriteriaSchema = searchedForSchema.check(
  z.refine(hasCriterion, { params: { code: 'criterion-missing' } }),
)

const codes = z.array(z.string())
/** As it is answered: what was read of it. */
const watchedForSchema = z.object({
  q: z.optional(z.string()),
  exact: z.optional(z.boolean()),
  place: z.optional(z.string()),
  radiusKm: z.optional(z.number()),
  researcher: z.optional(z.boolean()),
  publishedWithinDays: z.optional(z.number()),
  ...{ contract: codes, domain: codes, corps: codes, branch: codes, profession: codes, studyLevel: codes },
  ...{ experienceLevel: codes, workTime: codes, functionalDomain: codes, structure: codes },
  duration: z.array(durationBandSchema),
}) satisfies z.ZodMiniType<AlertCriteria>

const instant = z.iso.datetime({ offset: true })

/** An alert that is not active is a saved search (E4.1): it writes to nobody. */
export const alertSchema = z.object({
  id: alertIdSchema,
  name: z.string(),
  criteria: watchedForSchema,
  /** The criteria in words: « hydrologue », Grenoble, CDD. */
  description: localisedSchema,
  frequency: alertFrequencySchema,
  active: z.boolean(),
  createdAt: instant,
  /** When it stops writing unless it is renewed (E4.3). */
  expiresAt: instant,
  /** When it looks for new offers next; null when it is not active. */
  nextDigestAt: z.nullable(instant),
  /** Its last mail; null before the first. */
  lastMailAt: z.nullable(instant),
})
export type Alert = z.output<typeof alertSchema>

/** X6: what an alert would have sent. */
export const alertPreviewSchema = z.object({
  description: localisedSchema,
  /** Offers published within so many days that the alert would have found. */
  offerCount: z.number(),
  days: z.number(),
})
export type AlertPreview = z.output<typeof alertPreviewSchema>
