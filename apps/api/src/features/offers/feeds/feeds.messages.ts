import type { Locale, Message } from '@portal/contracts/i18n/message'

export const allOffers = { fr: 'Toutes les offres d’emploi', en: 'All job offers' }
export const offersFor = (criteria: Message): Message => ({
  fr: `Offres d’emploi\u00A0: ${criteria.fr}`,
  en: `Job offers: ${criteria.en}`,
})
export const openUntil = (deadline: Record<Locale, string>): Message => ({
  fr: `Candidatures jusqu’au ${deadline.fr}`,
  en: `Apply by ${deadline.en}`,
})
export const openUntilFilled = { fr: 'Candidatures jusqu’à ce que le poste soit pourvu', en: 'Open until filled' }

export const searchThePortal = (portal: Message): Message => ({
  fr: `Chercher une offre d’emploi\u00A0: ${portal.fr}`,
  en: `Search for a job offer: ${portal.en}`,
})
