import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'

export const offers = { fr: 'Offres d’emploi', en: 'Job offers' }
export const allOffers = { fr: 'Toutes les offres', en: 'All job offers' }

/** « 23 offres », "23 offers": `number` is already written in the page's language. */
export const offerCount = (count: number, number: Record<Locale, string>): Message => ({
  fr: count === 0 ? 'Aucune offre' : plural('fr', count, { one: `${number.fr} offre`, other: `${number.fr} offres` }),
  en: count === 0 ? 'No offers' : plural('en', count, { one: `${number.en} offer`, other: `${number.en} offers` }),
})
/** After a number that is shown apart. */
export const offersWord = (count: number): Message => ({
  fr: ` ${plural('fr', count, { one: 'offre', other: 'offres' })}`,
  en: ` ${plural('en', count, { one: 'offer', other: 'offers' })}`,
})
export const isNew = { fr: 'Nouveau', en: 'New' }
export const months = (count: number): Message => ({
  fr: `${count}\u00A0mois`,
  en: plural('en', count, { one: `${count}\u00A0month`, other: `${count}\u00A0months` }),
})
export const noDeadline = { fr: 'Sans date limite', en: 'No closing date' }
