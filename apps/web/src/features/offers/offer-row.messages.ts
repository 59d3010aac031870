import type { Locale, Message } from '@portal/contracts/i18n/message'
import type { ApplicationMode } from '@portal/contracts/offers/offer'

// A row (A2)
export const ledgerHeads = {
  published: { fr: 'Publiée', en: 'Published' },
  job: { fr: 'Poste', en: 'Offer' },
  contract: { fr: 'Contrat', en: 'Contract' },
  level: { fr: 'Niveau', en: 'Level' },
  until: { fr: 'Jusqu’au', en: 'Until' },
}
export const published = { fr: 'Publiée ', en: 'Published ' }
export const reference = { fr: 'Référence ', en: 'Reference ' }
export const alreadySeen = { fr: 'Déjà vue', en: 'Already seen' }
export const writtenIn: Record<Locale, Message> = {
  fr: { fr: 'En français', en: 'In French' },
  en: { fr: 'En anglais', en: 'In English' },
}
export const until = { fr: 'Jusqu’au ', en: 'Until ' }
/** After « aujourd’hui » or a date. */
export const atTime = (time: string): Message => ({ fr: ` à\u00A0${time}`, en: ` at\u00A0${time}` })
export const modes: Record<Exclude<ApplicationMode, 'portal'>, Message> = {
  email: { fr: 'Par e-mail seulement', en: 'By e-mail only' },
  roster: { fr: 'Liste d’aptitude', en: 'Roster only' },
}
export const studyLevel = { fr: 'Niveau d’étude', en: 'Level of study' }
export const atDistance = (distance: string): Message => ({
  fr: `à ${distance}\u00A0km`,
  en: `${distance}\u00A0km away`,
})
