import type { Message } from '../i18n/message.ts'
import type { Policy } from '../policy/policy.ts'

/** A13.2: the mail to the recruiter as it is proposed; the page shows what the server would send. */

export const withdrawalMailSubject = ({ employer }: Policy, reference: string): Message => ({
  fr: `[${employer.portalName.fr} ${employer.name.fr}] Retrait de candidature pour l’offre ${reference}`,
  en: `[${employer.portalName.en} ${employer.name.en}] Withdrawal of application for offer ${reference}`,
})

export const withdrawalMailProposal = (
  offer: { title: string; reference: string },
  candidate: { firstName: string; lastName: string },
): Message => ({
  fr: `Bonjour,\n\nJe retire ma candidature à l’offre «\u00A0${offer.title}\u00A0» (${offer.reference}). Je vous remercie de l’attention portée à mon dossier.\n\n${candidate.firstName} ${candidate.lastName}`,
  en: `Hello,\n\nI withdraw my application for “${offer.title}” (${offer.reference}). Thank you for the attention given to it.\n\n${candidate.firstName} ${candidate.lastName}`,
})
