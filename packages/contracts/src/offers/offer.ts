import * as z from 'zod/mini'
import { localeSchema } from '../i18n/locale.ts'
import { termSchema } from '../taxonomies/taxonomy.ts'

/** A3.6: letters, digits and inner separators, a space too, as other systems write them; compared without case. */
export const offerReferenceSchema = z.string().check(z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,62}[A-Za-z0-9])?$/))

/** Addresses beside those of offers, which an offer of that reference would never answer at. */
export const reservedReferences = ['structures', 'suggest'] as const
export const isReservedReference = (reference: string): boolean =>
  reservedReferences.some((reserved) => reserved === reference.toLowerCase())

/** What somebody calls an offer that is new. */
export const newOfferReferenceSchema = offerReferenceSchema.check(
  z.refine((reference) => !isReservedReference(reference), { params: { code: 'reference-reserved' } }),
)

export const offerStatuses = ['draft', 'published', 'closed', 'cancelled', 'filled'] as const
export const offerStatusSchema = z.enum(offerStatuses)
export type OfferStatus = z.output<typeof offerStatusSchema>

/** How one applies: on the portal, by e-mail only (C1.9), or only for people already on a roster (E5.5). */
export const applicationModeSchema = z.enum(['portal', 'email', 'roster'])
export type ApplicationMode = z.output<typeof applicationModeSchema>

export const offerPlaceSchema = z.object({
  city: z.string(),
  cityCode: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  department: z.nullable(z.string()),
  departmentCode: z.nullable(z.string()),
  region: z.nullable(z.string()),
  country: z.string(),
})

const summaryShape = {
  reference: offerReferenceSchema,
  slug: z.string(),
  /** The language the text is written in. */
  language: localeSchema,
  title: z.string(),
  /** C1.8: what it is about, in plain words of its language; empty as long as nothing was written. */
  extract: z.string(),
  structure: z.object({ code: z.string(), name: z.string() }),
  place: offerPlaceSchema,
  contractType: termSchema,
  durationMonths: z.nullable(z.number()),
  studyLevel: z.nullable(termSchema),
  isResearcher: z.boolean(),
  publishedAt: z.iso.datetime({ offset: true }),
  /** The last minute one may send in, or the second when it has some; null when the offer stays open until it is filled. */
  deadlineAt: z.nullable(z.iso.datetime({ offset: true })),
  status: offerStatusSchema,
  applicationMode: applicationModeSchema,
}

/** A2.1: what a row of the list shows. */
export const offerSummarySchema = z.object(summaryShape)
export type OfferSummary = z.output<typeof offerSummarySchema>

export const offerAttachmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sizeBytes: z.number(),
  mediaType: z.string(),
})

/** A3: the whole page. `html` was sanitised when the offer was written. */
export const offerSchema = z.object({
  ...summaryShape,
  unit: z.nullable(z.string()),
  corps: z.nullable(termSchema),
  branch: z.nullable(termSchema),
  functionalDomain: z.nullable(termSchema),
  profession: z.nullable(termSchema),
  experienceLevel: z.nullable(termSchema),
  workTime: z.nullable(termSchema),
  domains: z.array(termSchema),
  /** A calendar day, `2027-02-01`. */
  startsOn: z.nullable(z.iso.date()),
  /** The last change of the deadline since the offer was published; `previousAt` null when there had been none. */
  deadlineChange: z.nullable(
    z.object({
      previousAt: z.nullable(z.iso.datetime({ offset: true })),
      changedAt: z.iso.datetime({ offset: true }),
    }),
  ),
  salary: z.nullable(z.string()),
  remoteWork: z.nullable(z.string()),
  applicationEmail: z.nullable(z.string()),
  html: z.string(),
  structureAbout: z.nullable(z.string()),
  attachments: z.array(offerAttachmentSchema),
  updatedAt: z.iso.datetime({ offset: true }),
  /** Sections of the other language, when the offer was written in both. */
  translations: z.array(z.object({ language: localeSchema, title: z.string(), html: z.string() })),
})
export type Offer = z.output<typeof offerSchema>

/** What a deadline may be given to, in ms. */
const deadlineUnits = [60_000, 1000, 1] as const

/** The first instant that is too late: a deadline given as hh:mm includes that whole minute, one with seconds that second (docs/adr/0002). */
export const deadlineEnd = (deadlineAt: string | Date): Date => {
  const at = new Date(deadlineAt).getTime()
  return new Date(at + (deadlineUnits.find((unit) => at % unit === 0) ?? 0))
}

/** Whether everyone could read it, today or before. */
export const wasPublished = <O extends { status: OfferStatus; publishedAt: Date | null }>(
  offer: O,
): offer is O & { publishedAt: Date } => offer.publishedAt !== null && offer.status !== 'draft'

/** Whether one may send now, to the second. */
export const isOpen = (offer: { status: OfferStatus; deadlineAt: string | Date | null }, now: Date): boolean =>
  offer.status === 'published' && (offer.deadlineAt === null || now < deadlineEnd(offer.deadlineAt))
