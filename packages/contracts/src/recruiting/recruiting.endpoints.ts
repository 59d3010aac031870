import * as z from 'zod/mini'
import { emailSchema } from '../accounts/account.ts'
import {
  applicationDocumentIdSchema,
  applicationDocumentSchema,
  applicationEventSchema,
  applicationIdSchema,
} from '../applications/application.ts'
import { applicationStatusSchema } from '../applications/application-status.ts'
import { defineEndpoint } from '../http/endpoint.ts'
import { pageOf, pageQuery } from '../http/pagination.ts'
import { lineSchema, textSchema } from '../http/text.ts'
import { localeSchema } from '../i18n/locale.ts'
import {
  applicationModeSchema,
  newOfferReferenceSchema,
  offerReferenceSchema,
  offerSchema,
  offerStatusSchema,
  offerSummarySchema,
} from '../offers/offer.ts'
import { structureCodeSchema } from '../offers/structure-code.ts'
import { profileSchema } from '../profile/profile.ts'
import { taxonomyCodeSchema } from '../taxonomies/taxonomy-code.ts'
import { recruiterInvitationSchema } from './recruiter-invitation.ts'

export const hostStructureSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.nullable(z.string()),
  city: z.string(),
  recruitmentEmail: z.nullable(z.string()),
})

/** A recruiter's own; an administrator's: all. By name. */
export const listStructuresEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/structures',
  access: 'staff',
  query: z.strictObject({ q: z.optional(lineSchema(100, 0)), ...pageQuery }),
  success: { status: 200, body: pageOf(hostStructureSchema) },
  problems: [],
})

export type HostStructure = z.output<typeof hostStructureSchema>

export const recruiterSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  isActive: z.boolean(),
  /** The invitation waits for an answer. */
  isInvited: z.boolean(),
  structures: z.array(z.object({ code: z.string(), name: z.string(), city: z.string() })),
})

export const listRecruitersEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/recruiters',
  access: 'admin',
  query: z.strictObject(pageQuery),
  success: { status: 200, body: pageOf(recruiterSchema) },
  problems: [],
})

export type Recruiter = z.output<typeof recruiterSchema>

/** Mails an activation link, on whose page the recruiter chooses a password. Same answer for a known address. */
export const inviteRecruiterEndpoint = defineEndpoint({
  method: 'POST',
  path: '/recruiting/recruiters',
  access: 'admin',
  body: recruiterInvitationSchema,
  success: { status: 202, body: z.object({ status: z.literal('accepted') }) },
  problems: ['structure-not-found'],
})

export const updateRecruiterEndpoint = defineEndpoint({
  method: 'PATCH',
  path: '/recruiting/recruiters/:recruiterId',
  access: 'admin',
  params: z.strictObject({ recruiterId: z.uuid() }),
  body: z.strictObject({
    structureCodes: z.optional(z.array(structureCodeSchema).check(z.maxLength(100))),
    /** false signs the recruiter out everywhere at once; true mails a new link to whom an invitation waits for. */
    isActive: z.optional(z.boolean()),
  }),
  success: { status: 200, body: recruiterSchema },
  problems: ['recruiter-not-found', 'structure-not-found'],
})

const code = z.nullable(taxonomyCodeSchema)

/** What a recruiter writes. `html` is sanitised to a few tags on the way in. Publication asks for more than a draft does. */
export const offerInputSchema = z.strictObject({
  structureCode: structureCodeSchema,
  language: localeSchema,
  title: lineSchema(200),
  html: z.string().check(z.maxLength(100_000)),
  translation: z.optional(
    z.nullable(z.strictObject({ title: lineSchema(200), html: z.string().check(z.maxLength(100_000)) })),
  ),
  contractType: taxonomyCodeSchema,
  corps: z._default(code, null),
  branch: z._default(code, null),
  functionalDomain: z._default(code, null),
  profession: z._default(code, null),
  studyLevel: z._default(code, null),
  experienceLevel: z._default(code, null),
  workTime: z._default(code, null),
  domains: z._default(z.array(taxonomyCodeSchema).check(z.maxLength(10)), []),
  isResearcher: z._default(z.boolean(), false),
  durationMonths: z._default(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(120))), null),
  startsOn: z._default(z.nullable(z.iso.date()), null),
  salary: z._default(z.nullable(lineSchema(200)), null),
  remoteWork: z._default(z.nullable(lineSchema(200)), null),
  /** Given to the minute, the whole minute is included; given with seconds, that second. */
  deadlineAt: z._default(z.nullable(z.iso.datetime({ offset: true })), null),
  applicationMode: z._default(applicationModeSchema, 'portal'),
  applicationEmail: z._default(z.nullable(emailSchema), null),
})
export type OfferInput = z.output<typeof offerInputSchema>

const offerParams = z.strictObject({ reference: offerReferenceSchema })

export const recruitingOfferSchema = z.object({
  offer: offerSummarySchema,
  applicationCount: z.number(),
  newApplicationCount: z.number(),
})

export type RecruitingOffer = z.output<typeof recruitingOfferSchema>

export const listRecruitingOffersEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/offers',
  access: 'staff',
  query: z.strictObject({
    status: z.optional(offerStatusSchema),
    ...pageQuery,
  }),
  success: { status: 200, body: pageOf(recruitingOfferSchema) },
  problems: [],
})

export const createOfferEndpoint = defineEndpoint({
  method: 'POST',
  path: '/recruiting/offers',
  access: 'staff',
  body: z.extend(offerInputSchema, { reference: z.optional(newOfferReferenceSchema) }),
  success: { status: 201, body: offerSchema },
  problems: ['validation-failed', 'structure-not-found', 'offer-reference-taken'],
})

export const getRecruitingOfferEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/offers/:reference',
  access: 'staff',
  params: offerParams,
  success: { status: 200, body: offerSchema },
  problems: ['offer-not-found'],
})

export const updateOfferEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/recruiting/offers/:reference',
  access: 'staff',
  params: offerParams,
  body: offerInputSchema,
  success: { status: 200, body: offerSchema },
  problems: ['validation-failed', 'offer-not-found', 'structure-not-found', 'offer-not-publishable'],
})

export const publishOfferEndpoint = defineEndpoint({
  method: 'POST',
  path: '/recruiting/offers/:reference/publication',
  access: 'staff',
  params: offerParams,
  success: { status: 200, body: offerSchema },
  problems: ['offer-not-found', 'offer-closed', 'offer-not-publishable'],
})

export const closeOfferEndpoint = defineEndpoint({
  method: 'POST',
  path: '/recruiting/offers/:reference/closure',
  access: 'staff',
  params: offerParams,
  body: z.strictObject({ reason: z.enum(['closed', 'filled', 'cancelled']) }),
  success: { status: 200, body: offerSchema },
  problems: ['offer-not-found', 'offer-not-open'],
})

export const recruitingApplicationSchema = z.object({
  id: applicationIdSchema,
  status: applicationStatusSchema,
  version: z.number(),
  submittedAt: z.iso.datetime({ offset: true }),
  candidate: profileSchema,
  comment: z.nullable(z.string()),
  link: z.nullable(z.string()),
  /** Empty once the application is withdrawn. */
  documents: z.array(applicationDocumentSchema),
  /** Newest first; what is the candidate's own business (archiving) is not in it. */
  events: z.array(applicationEventSchema),
  offer: offerSummarySchema,
})
export type RecruitingApplication = z.output<typeof recruitingApplicationSchema>

export const listOfferApplicationsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/offers/:reference/applications',
  access: 'staff',
  params: offerParams,
  query: z.strictObject({
    status: z.optional(applicationStatusSchema),
    ...pageQuery,
  }),
  success: {
    status: 200,
    body: pageOf(
      z.object({
        id: applicationIdSchema,
        status: applicationStatusSchema,
        submittedAt: z.iso.datetime({ offset: true }),
        firstName: z.string(),
        lastName: z.string(),
        documentCount: z.number(),
      }),
    ),
  },
  problems: ['offer-not-found'],
})

const applicationParams = z.strictObject({ applicationId: applicationIdSchema })

export const getRecruitingApplicationEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/applications/:applicationId',
  access: 'staff',
  params: applicationParams,
  success: { status: 200, body: recruitingApplicationSchema },
  problems: ['application-not-found'],
})

export const getRecruitingDocumentContentEndpoint = defineEndpoint({
  method: 'GET',
  path: '/recruiting/applications/:applicationId/documents/:applicationDocumentId/content',
  access: 'staff',
  isNoted: true,
  params: z.strictObject({ applicationId: applicationIdSchema, applicationDocumentId: applicationDocumentIdSchema }),
  success: { status: 200, file: true },
  problems: ['application-not-found', 'document-not-found'],
})

/** Characters of what a recruiter writes with a decision. */
export const decisionMessageLimit = 2000

/** B13: every change mails the candidate. `version` is what was on screen: a change in between is 409. */
export const changeApplicationStatusEndpoint = defineEndpoint({
  method: 'POST',
  path: '/recruiting/applications/:applicationId/status',
  access: 'staff',
  params: applicationParams,
  body: z.strictObject({
    status: applicationStatusSchema,
    version: z.number().check(z.int(), z.minimum(0)),
    /** Added to the mail and to the timeline. */
    message: z.optional(textSchema(decisionMessageLimit)),
  }),
  success: { status: 200, body: recruitingApplicationSchema },
  problems: ['application-not-found', 'status-not-reachable', 'application-changed'],
})
