import * as z from 'zod/mini'
import { applicationStatusSchema } from '../applications/application-status.ts'
import { localisedSchema } from '../i18n/locale.ts'

export const documentKinds = ['cv', 'letter', 'other'] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.output<typeof documentKindSchema>

export const fileTypes = ['pdf', 'doc', 'docx', 'odt', 'rtf'] as const
export const fileTypeSchema = z.enum(fileTypes)
export type FileType = z.output<typeof fileTypeSchema>

const count = z.number().check(z.int(), z.minimum(0))
const webAddress = z.url({ protocol: /^https?$/ })
const link = z.object({ label: localisedSchema, url: webAddress })

/**
 * What an employer decides (requirements.md, decisions): limits, rules, words. Checked at start, served at `GET /portal`,
 * read by the SPA, the API, the mails and the help, so that none of them contradicts another.
 */
export const policySchema = z.object({
  employer: z.object({
    name: localisedSchema,
    /** The name after « of », which French elides and contracts: « de l’Institut Méridien ». */
    ofName: localisedSchema,
    portalName: localisedSchema,
    slogan: localisedSchema,
    about: localisedSchema,
    legalName: localisedSchema,
    /** As it is written on an envelope: the same in every language. */
    address: z.string(),
    publicationDirector: z.string(),
    dataProtectionOfficer: z.email(),
    /** Who, without where: the address follows. */
    host: z.object({ name: localisedSchema, address: z.string() }),
    links: z.object({ website: link, careers: link, foundation: link, professions: link }),
    social: z.array(link),
    sourceCode: webAddress,
    contactEmail: z.object({ candidate: z.email(), recruiter: z.email() }),
    mailFrom: z.string(),
    referencePrefix: z.string(),
  }),
  timeZone: z.string(),
  password: z.object({ minLength: count, advisedLength: count, maxLength: count, forbiddenCharacters: z.string() }),
  session: z.object({ idleMinutes: count, maximumHours: count, rememberedDays: count, warningMinutes: count }),
  activation: z.object({ validHours: count }),
  /** `erasureDays`: between the closing of a dormant account and its erasure, time to write to the employer. */
  inactivity: z.object({ years: count, warningDays: z.array(count), erasureDays: count }),
  documents: z.object({
    maximumCount: z.object({ cv: count, letter: count, other: count }),
    maximumBytes: count,
    fileTypes: z.array(fileTypeSchema),
    nameMaxLength: count,
  }),
  applications: z.object({
    /** Types a CV or a letter may have in an application. */
    fileTypes: z.array(fileTypeSchema),
    maximumOtherDocuments: count,
    withdrawalMessageMaxLength: count,
    isWithdrawalFinal: z.boolean(),
    /** No screen of the recruiters shows a profile: a policy that promised it would have the portal's texts say what is not so. */
    isProfileCvVisibleToRecruiters: z.literal(false),
    statusLabels: z.record(applicationStatusSchema, localisedSchema),
    /** The same words where they name many applications: the tabs of a recruiter. */
    statusPlurals: z.record(applicationStatusSchema, localisedSchema),
    statusSentences: z.record(applicationStatusSchema, localisedSchema),
  }),
  /** E4.3, B16: how many alerts somebody may have, how long each writes, and how long before its end it says so. */
  alerts: z.object({ maximumCount: count, validMonths: count, renewalNoticeDays: count }),
  offers: z.object({ newForDays: count, pageSize: count }),
  contact: z.object({ messageMaxLength: count }),
})
export type Policy = z.output<typeof policySchema>

/** The demo employer's, and the defaults of any other. */
export const defaultPolicy: Policy = {
  employer: {
    name: { fr: 'Institut Méridien', en: 'Institut Méridien' },
    ofName: { fr: 'de l’Institut Méridien', en: 'of Institut Méridien' },
    portalName: { fr: 'Portail Emploi', en: 'Job portal' },
    slogan: { fr: 'Comprendre le\u00A0monde est un métier.', en: 'Understanding the world is a job.' },
    about: {
      fr: 'Établissement public de recherche, l’Institut Méridien réunit 4 200 personnes dans 61 laboratoires, plateformes et observatoires.',
      en: 'A public research organisation, Institut Méridien brings together 4,200 people in 61 laboratories, platforms and observatories.',
    },
    legalName: {
      fr: 'Institut Méridien, établissement public à caractère scientifique et technologique',
      en: 'Institut Méridien, a French public scientific and technological institution',
    },
    address: '14 rue du Méridien, 75014 Paris',
    publicationDirector: 'Hélène Garrigue',
    dataProtectionOfficer: 'dpo@meridien.example',
    host: {
      name: { fr: 'Direction des systèmes d’information', en: 'Information systems department' },
      address: '14 rue du Méridien, 75014 Paris',
    },
    links: {
      website: { label: { fr: 'L’Institut Méridien', en: 'Institut Méridien' }, url: 'https://www.meridien.example/' },
      careers: { label: { fr: 'Le site Carrières', en: 'Careers site' }, url: 'https://carrieres.meridien.example/' },
      foundation: {
        label: { fr: 'La Fondation Méridien', en: 'The Méridien Foundation' },
        url: 'https://fondation.meridien.example/',
      },
      professions: {
        label: { fr: 'Les métiers de la recherche', en: 'Jobs in research' },
        url: 'https://carrieres.meridien.example/metiers',
      },
    },
    social: [
      { label: { fr: 'Mastodon', en: 'Mastodon' }, url: 'https://social.meridien.example/@meridien' },
      { label: { fr: 'LinkedIn', en: 'LinkedIn' }, url: 'https://www.linkedin.com/company/meridien.example' },
      { label: { fr: 'Bluesky', en: 'Bluesky' }, url: 'https://bsky.app/profile/meridien.example' },
      { label: { fr: 'YouTube', en: 'YouTube' }, url: 'https://www.youtube.com/@meridien.example' },
      { label: { fr: 'Instagram', en: 'Instagram' }, url: 'https://www.instagram.com/meridien.example' },
      { label: { fr: 'Facebook', en: 'Facebook' }, url: 'https://www.facebook.com/meridien.example' },
    ],
    sourceCode: 'https://code.meridien.example/portail-emploi',
    contactEmail: { candidate: 'candidats@meridien.example', recruiter: 'recruteurs@meridien.example' },
    mailFrom: 'Portail Emploi Institut Méridien <ne-pas-repondre@meridien.example>',
    referencePrefix: 'MER',
  },
  timeZone: 'Europe/Paris',
  password: { minLength: 8, advisedLength: 12, maxLength: 128, forbiddenCharacters: '<>' },
  session: { idleMinutes: 30, maximumHours: 12, rememberedDays: 30, warningMinutes: 3 },
  activation: { validHours: 24 },
  inactivity: { years: 2, warningDays: [30, 7], erasureDays: 30 },
  documents: {
    maximumCount: { cv: 5, letter: 5, other: 3 },
    maximumBytes: 3_145_728,
    fileTypes: ['pdf', 'doc', 'docx', 'odt', 'rtf'],
    nameMaxLength: 120,
  },
  applications: {
    fileTypes: ['pdf'],
    maximumOtherDocuments: 3,
    withdrawalMessageMaxLength: 1000,
    isWithdrawalFinal: false,
    isProfileCvVisibleToRecruiters: false,
    statusLabels: {
      draft: { fr: 'Brouillon', en: 'Draft' },
      submitted: { fr: 'Envoyée', en: 'Sent' },
      'in-review': { fr: 'En cours de traitement', en: 'Under consideration' },
      accepted: { fr: 'Retenue', en: 'Successful' },
      waitlisted: { fr: 'Sur liste d’attente', en: 'Waiting list' },
      'not-selected': { fr: 'Non retenue', en: 'Not selected' },
      rejected: { fr: 'Rejetée', en: 'Not admissible' },
      withdrawn: { fr: 'Désistement', en: 'Withdrawn' },
    },
    statusPlurals: {
      draft: { fr: 'Brouillons', en: 'Drafts' },
      submitted: { fr: 'Envoyées', en: 'Sent' },
      'in-review': { fr: 'En cours de traitement', en: 'Under consideration' },
      accepted: { fr: 'Retenues', en: 'Successful' },
      waitlisted: { fr: 'Sur liste d’attente', en: 'Waiting list' },
      'not-selected': { fr: 'Non retenues', en: 'Not selected' },
      rejected: { fr: 'Rejetées', en: 'Not admissible' },
      withdrawn: { fr: 'Désistements', en: 'Withdrawn' },
    },
    statusSentences: {
      draft: { fr: 'Votre candidature n’est pas encore envoyée.', en: 'Your application has not been sent yet.' },
      submitted: {
        fr: 'Votre candidature est bien reçue.',
        en: 'Your application has been received.',
      },
      'in-review': {
        fr: 'Le service recruteur examine votre candidature.',
        en: 'The recruiting team is examining your application.',
      },
      accepted: { fr: 'Votre candidature est retenue.', en: 'Your application has been successful.' },
      waitlisted: {
        fr: 'Votre candidature est sur liste d’attente : vous serez rappelé si la place se libère.',
        en: 'Your application is on the waiting list: you will be called if the position becomes free.',
      },
      'not-selected': {
        fr: 'Votre candidature n’est pas retenue pour ce poste.',
        en: 'Your application has not been selected for this position.',
      },
      rejected: {
        fr: 'Votre candidature n’était pas recevable : elle ne remplissait pas les conditions de l’offre.',
        en: 'Your application was not admissible: it did not meet the conditions of the offer.',
      },
      withdrawn: { fr: 'Vous avez retiré votre candidature.', en: 'You withdrew your application.' },
    },
  },
  alerts: { maximumCount: 10, validMonths: 6, renewalNoticeDays: 14 },
  offers: { newForDays: 3, pageSize: 20 },
  contact: { messageMaxLength: 4000 },
}
