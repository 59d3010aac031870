import type { Locale, Message } from '@portal/contracts/i18n/message'

export const allOffers = { fr: 'Toutes les offres d’emploi', en: 'All job offers' }
export const offersFor = (criteria: Message): Message => ({
  fr: `Offres d’emploi\u00A0: ${criteria.fr}`,
  en: `Job offers: ${criteria.en}`,
})
export const words = (typed: string): Message => ({ fr: `«\u00A0${typed}\u00A0»`, en: `“${typed}”` })
export const within = (radiusKm: number): Message => ({
  fr: `dans un rayon de ${radiusKm}\u00A0km`,
  en: `within ${radiusKm}\u00A0km`,
})
export const published = (age: Message): Message => ({
  fr: `publiées ${age.fr.charAt(0).toLowerCase()}${age.fr.slice(1)}`,
  en: `published ${age.en.charAt(0).toLowerCase()}${age.en.slice(1)}`,
})
export const researchersOnly = { fr: 'offres chercheurs', en: 'researcher positions' }

export const openUntil = (deadline: Record<Locale, string>): Message => ({
  fr: `Candidatures jusqu’au ${deadline.fr}`,
  en: `Apply by ${deadline.en}`,
})
export const openUntilFilled = { fr: 'Candidatures jusqu’à ce que le poste soit pourvu', en: 'Open until filled' }

export const searchThePortal = (portal: Message): Message => ({
  fr: `Chercher une offre d’emploi\u00A0: ${portal.fr}`,
  en: `Search for a job offer: ${portal.en}`,
})
