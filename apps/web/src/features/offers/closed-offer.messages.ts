import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'

export const closedReasons: Record<'deadline' | 'closed' | 'cancelled' | 'filled', (date: string) => Message> = {
  deadline: (date) => ({
    fr: `Les candidatures ont pris fin le ${date}.`,
    en: `Applications closed on ${date}.`,
  }),
  closed: (date) => ({ fr: `L’offre a été fermée le ${date}.`, en: `The offer was closed on ${date}.` }),
  cancelled: (date) => ({
    fr: `L’offre a été annulée le ${date}\u00A0: le recrutement n’aura pas lieu.`,
    en: `The offer was cancelled on ${date}: there will be no recruitment.`,
  }),
  filled: (date) => ({ fr: `Le poste a été pourvu le ${date}.`, en: `The position was filled on ${date}.` }),
}
export const publishedFrom = (date: string): Message => ({
  fr: `L’offre était publiée depuis le ${date}.`,
  en: `The offer had been published since ${date}.`,
})
export const ifYouApplied = {
  before: {
    fr: 'Si vous avez postulé, votre dossier reste visible dans ',
    en: 'If you applied, your file can still be seen in ',
  },
  link: { fr: 'Mes candidatures', en: 'My applications' },
  after: { fr: ' et vous recevrez la réponse par e-mail.', en: ' and you will get the answer by e-mail.' },
}
export const seeOpenOffers = (count: number, number: Record<Locale, string>): Message => ({
  fr: plural('fr', count, { one: 'Voir les offres ouvertes', other: `Voir les ${number.fr} offres ouvertes` }),
  en: plural('en', count, { one: 'See the open offers', other: `See the ${number.en} open offers` }),
})
export const stillOpen = { fr: 'Encore ouvertes et proches', en: 'Similar and still open' }
export const neverExisted = { fr: 'Aucune offre ne porte cette référence', en: 'No offer bears this reference' }
export const neverExistedText = (reference: string): Message => ({
  fr: `La référence «\u00A0${reference}\u00A0» est peut-être incomplète.`,
  en: `The reference “${reference}” may be incomplete.`,
})
export const searchReference = { fr: 'Chercher cette référence', en: 'Search for this reference' }
