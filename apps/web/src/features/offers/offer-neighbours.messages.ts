import type { Locale, Message } from '@portal/contracts/i18n/message'

export const inYourSearch = { fr: 'Offres de votre recherche', en: 'Offers of your search' }
export const previousOffer = { fr: 'Précédente', en: 'Previous' }
export const nextOffer = { fr: 'Suivante', en: 'Next' }
export const offerOf = (position: Record<Locale, string>, total: Record<Locale, string>): Message => ({
  fr: `Offre ${position.fr} / ${total.fr}`,
  en: `Offer ${position.en} / ${total.en}`,
})
