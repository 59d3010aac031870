import type { ApplicationDocument } from '@portal/contracts/applications/application'
import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { withdrawalMailSubject } from '@portal/contracts/applications/withdrawal-mail'
import { downloadNameOf } from '@portal/contracts/documents/document'
import { formatBytes, formatInstant, formatZone } from '@portal/contracts/i18n/format'
import type { Locale, Message } from '@portal/contracts/i18n/message'
import { pathTo } from '@portal/contracts/paths/paths'
import type { Policy } from '@portal/contracts/policy/policy'
import { layOutMail, type MailBlock, oneLine } from '#api/platform/mail/mail-layout.ts'
import type { Mail } from '#api/platform/mail/mails.repository.ts'
import type { CandidateContact, Correspondent } from './correspondents.repository.ts'

/** What a mail about an application must know of the portal, and of the application. */
export type MailContext = { readonly policy: Policy; readonly publicUrl: string }
export type MailSubject = {
  readonly applicationId: string
  readonly offer: { readonly reference: string; readonly title: string }
}

const write = (
  { policy }: MailContext,
  { email, locale }: Pick<Correspondent, 'email' | 'locale'>,
  { subject, title, blocks }: { subject: string; title: string; blocks: readonly MailBlock[] },
): Mail => {
  const { portalName, name } = policy.employer
  return {
    recipient: email,
    subject: oneLine(subject),
    ...layOutMail(locale, { title, blocks, signature: `${portalName[locale]}, ${name[locale]}` }),
  }
}

const offerLabel: Message = { fr: 'Offre', en: 'Job' }
const referenceLabel: Message = { fr: 'Référence', en: 'Reference' }
const receivedLabel: Message = { fr: 'Reçue le', en: 'Received on' }
const statusLabel: Message = { fr: 'État', en: 'Status' }
const candidateLabel: Message = { fr: 'Candidat', en: 'Candidate' }
const followLabel: Message = { fr: 'Suivre ma candidature', en: 'Follow my application' }
const openLabel: Message = { fr: 'Ouvrir la candidature', en: 'Open the application' }

const offerFacts = (locale: Locale, { offer }: MailSubject): [string, string][] => [
  [offerLabel[locale], offer.title],
  [referenceLabel[locale], offer.reference],
]

/** An instant with its place: « jeudi 27 novembre 2026 à 11:29:57, heure de Paris ». */
const instantIn = (locale: Locale, timeZone: string, at: Date): string =>
  `${formatInstant(locale, timeZone, at)}, ${formatZone(locale, timeZone)}`

const followButton = ({ publicUrl }: MailContext, locale: Locale, { applicationId }: MailSubject): MailBlock => ({
  kind: 'button',
  label: followLabel[locale],
  url: publicUrl + pathTo.application(locale, { id: applicationId }),
})

const recruiterButton = ({ publicUrl }: MailContext, locale: Locale, about: MailSubject): MailBlock => ({
  kind: 'button',
  label: openLabel[locale],
  url: publicUrl + pathTo.recruitingApplication(locale, { reference: about.offer.reference, id: about.applicationId }),
})

const sentTexts = {
  subject: (reference: string): Message => ({
    fr: `Candidature envoyée pour l’offre ${reference}`,
    en: `Application sent for offer ${reference}`,
  }),
  title: { fr: 'Votre candidature a bien été envoyée', en: 'Your application has been sent' },
  next: {
    fr: 'Nos recruteurs (H/F) prendront contact avec vous dans les plus brefs délais. Vous recevrez un e-mail à chaque changement d’état, et pouvez suivre votre candidature dans votre espace.',
    en: 'Our recruiters will contact you as soon as possible. You will get an e-mail at each change of status, and can follow your application in your space.',
  },
  received: { fr: 'Voici les fichiers que nous avons reçus :', en: 'These are the files we have received:' },
  frozen: {
    fr: 'Ces fichiers ne changent plus : supprimer ou remplacer un document dans votre profil n’y touche pas.',
    en: 'These files no longer change: deleting or replacing a document in your profile leaves them as they are.',
  },
} as const

/** A11.6, B10, C2.7: what was received, and when, to the second. */
export const applicationSentMail = (
  context: MailContext,
  to: CandidateContact,
  about: MailSubject & { readonly receivedAt: Date; readonly documents: readonly ApplicationDocument[] },
): Mail => {
  const { locale } = to
  return write(context, to, {
    subject: sentTexts.subject(about.offer.reference)[locale],
    title: sentTexts.title[locale],
    blocks: [
      {
        kind: 'facts',
        rows: [
          ...offerFacts(locale, about),
          [receivedLabel[locale], instantIn(locale, context.policy.timeZone, about.receivedAt)],
        ],
      },
      { kind: 'paragraph', text: sentTexts.received[locale] },
      {
        kind: 'list',
        items: about.documents.map(
          (document) => `${downloadNameOf(document)} (${formatBytes(locale, document.sizeBytes)})`,
        ),
      },
      { kind: 'paragraph', text: sentTexts.frozen[locale] },
      { kind: 'paragraph', text: sentTexts.next[locale] },
      followButton(context, locale, about),
    ],
  })
}

const statusTexts = {
  subject: (label: string, reference: string): Message => ({
    fr: `Votre candidature ${reference} : ${label}`,
    en: `Your application ${reference}: ${label}`,
  }),
  title: { fr: 'L’état de votre candidature a changé', en: 'The status of your application has changed' },
  message: { fr: 'Message du service recruteur :', en: 'Message from the recruiting team:' },
} as const

/** B13: at every change. */
export const statusChangedMail = (
  context: MailContext,
  to: CandidateContact,
  about: MailSubject & { readonly status: ApplicationStatus; readonly message: string | null },
): Mail => {
  const { locale } = to
  const { statusLabels, statusSentences } = context.policy.applications
  const label = statusLabels[about.status][locale]
  return write(context, to, {
    subject: statusTexts.subject(label, about.offer.reference)[locale],
    title: statusTexts.title[locale],
    blocks: [
      { kind: 'facts', rows: [...offerFacts(locale, about), [statusLabel[locale], label]] },
      { kind: 'paragraph', text: statusSentences[about.status][locale] },
      ...(about.message
        ? [
            { kind: 'paragraph' as const, text: statusTexts.message[locale] },
            { kind: 'quote' as const, text: about.message },
          ]
        : []),
      followButton(context, locale, about),
    ],
  })
}

const withdrawalTexts = {
  title: { fr: 'Une candidature est retirée', en: 'An application has been withdrawn' },
  copyTitle: { fr: 'Votre candidature est retirée', en: 'Your application is withdrawn' },
  copy: {
    fr: 'Voici la copie du message que le recruteur a reçu :',
    en: 'This is a copy of the message the recruiter received:',
  },
} as const

type Withdrawal = MailSubject & { readonly candidate: CandidateContact; readonly message: string }

const candidateFact = (locale: Locale, { firstName, lastName, email }: CandidateContact): [string, string] => [
  candidateLabel[locale],
  `${firstName} ${lastName}, ${email}`,
]

/** A13.4: in the words and the language of the candidate, who saw it before it left; an answer goes to them. */
export const withdrawalMail = (
  context: MailContext,
  recipient: string,
  { candidate, message, ...about }: Withdrawal,
): Mail => {
  const { locale } = candidate
  const mail = write(
    context,
    { email: recipient, locale },
    {
      subject: withdrawalMailSubject(context.policy, about.offer.reference)[locale],
      title: withdrawalTexts.title[locale],
      blocks: [
        { kind: 'facts', rows: [...offerFacts(locale, about), candidateFact(locale, candidate)] },
        { kind: 'quote', text: message },
        recruiterButton(context, locale, about),
      ],
    },
  )
  return { ...mail, replyTo: candidate.email }
}

/** A13.4, B13: the copy, which tells the new status as well. */
export const withdrawalCopyMail = (context: MailContext, { candidate, message, ...about }: Withdrawal): Mail => {
  const { locale } = candidate
  const { statusLabels, statusSentences } = context.policy.applications
  return write(context, candidate, {
    subject: withdrawalMailSubject(context.policy, about.offer.reference)[locale],
    title: withdrawalTexts.copyTitle[locale],
    blocks: [
      { kind: 'facts', rows: [...offerFacts(locale, about), [statusLabel[locale], statusLabels.withdrawn[locale]]] },
      { kind: 'paragraph', text: statusSentences.withdrawn[locale] },
      { kind: 'paragraph', text: withdrawalTexts.copy[locale] },
      { kind: 'quote', text: message },
      followButton(context, locale, about),
    ],
  })
}

const reactivationTexts = {
  subject: (reference: string): Message => ({
    fr: `Candidature réactivée pour l’offre ${reference}`,
    en: `Application reactivated for offer ${reference}`,
  }),
  title: { fr: 'Une candidature retirée est de retour', en: 'A withdrawn application is back' },
  text: {
    fr: 'La personne est revenue sur son retrait avant la date limite. Sa candidature est de nouveau à examiner.',
    en: 'The candidate took the withdrawal back before the deadline. The application is to be examined again.',
  },
} as const

/** To whoever was told of the withdrawal. */
export const reactivationMail = (
  context: MailContext,
  recipient: string,
  { candidate, ...about }: Omit<Withdrawal, 'message'>,
): Mail => {
  const { locale } = candidate
  return write(
    context,
    { email: recipient, locale },
    {
      subject: reactivationTexts.subject(about.offer.reference)[locale],
      title: reactivationTexts.title[locale],
      blocks: [
        { kind: 'facts', rows: [...offerFacts(locale, about), candidateFact(locale, candidate)] },
        { kind: 'paragraph', text: reactivationTexts.text[locale] },
        recruiterButton(context, locale, about),
      ],
    },
  )
}
