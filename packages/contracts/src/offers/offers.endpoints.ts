import * as z from 'zod/mini'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf } from '../http/pagination.ts'
import { localeSchema } from '../i18n/locale.ts'
import { offerReferenceSchema, offerSchema } from './offer.ts'
import { facetValueSchema, offerSearchQuerySchema, offerSearchResultSchema } from './offer-search.ts'
import { offerSuggestionSchema, suggestOffersQuerySchema } from './offer-suggestions.ts'

export const searchOffersEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers',
  access: 'public',
  query: offerSearchQuerySchema,
  success: { status: 200, body: offerSearchResultSchema },
  problems: ['too-many-requests'],
})

/** C1.3: structures by their name, with what each would give in this search; those that would give most come first. */
export const listOfferStructuresEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/structures',
  access: 'public',
  query: z.extend(offerSearchQuerySchema, { find: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)) }),
  success: { status: 200, body: pageOf(facetValueSchema) },
  problems: ['too-many-requests'],
})

/** X11: what the words being typed may become. */
export const suggestOffersEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/suggest',
  access: 'public',
  isShort: true,
  query: suggestOffersQuerySchema,
  success: { status: 200, body: pageOf(offerSuggestionSchema) },
  problems: ['too-many-requests'],
})

/** 410 once closed, except for those who applied to it or kept it. */
export const getOfferEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/:reference',
  access: 'public',
  identifies: true,
  params: z.strictObject({ reference: offerReferenceSchema }),
  success: { status: 200, body: offerSchema },
  problems: ['offer-not-found', 'offer-closed'],
})

const neighbourSchema = z.object({
  reference: offerReferenceSchema,
  slug: z.string(),
  title: z.string(),
  language: localeSchema,
})

/** C1.9: « Offre 2 / 11 ». `position` 0, and nobody around, for an offer the search does not find (any more). */
export const getOfferNeighboursEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/:reference/neighbours',
  access: 'public',
  params: z.strictObject({ reference: offerReferenceSchema }),
  query: offerSearchQuerySchema,
  success: {
    status: 200,
    body: z.object({
      previous: z.nullable(neighbourSchema),
      next: z.nullable(neighbourSchema),
      position: z.number(),
      total: z.number(),
    }),
  },
  problems: ['offer-not-found', 'too-many-requests'],
})

/** What the 410 page shows of an offer that was published and no longer is. */
export const getClosedOfferEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/:reference/closure',
  access: 'public',
  params: z.strictObject({ reference: offerReferenceSchema }),
  success: {
    status: 200,
    body: z.object({
      reference: offerReferenceSchema,
      title: z.string(),
      structure: z.string(),
      city: z.string(),
      reason: z.enum(['deadline', 'closed', 'cancelled', 'filled']),
      publishedAt: z.iso.datetime({ offset: true }),
      closedAt: z.iso.datetime({ offset: true }),
      profession: z.nullable(z.string()),
    }),
  },
  problems: ['offer-not-found'],
})

export const getOfferAttachmentEndpoint = defineEndpoint({
  method: 'GET',
  path: '/offers/:reference/attachments/:attachmentId',
  access: 'public',
  identifies: true,
  params: z.strictObject({ reference: offerReferenceSchema, attachmentId: z.uuid() }),
  success: { status: 200, file: true },
  problems: ['offer-not-found', 'offer-closed', 'attachment-not-found'],
})
