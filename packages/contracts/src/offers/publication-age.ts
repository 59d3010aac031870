import type { Message } from '../i18n/message.ts'

/** E4.2: days within which an offer was published, as one may choose them; none of them is « toutes les dates ». */
export const publicationAges = [1, 3, 7, 14, 30] as const
/** Any other number of days may stand in an address. */
export const oldestPublicationAge = 365

export const publicationAgeLabel = (days: number): Message =>
  days === 1
    ? { fr: 'Ces 24\u00A0dernières heures', en: 'In the last 24 hours' }
    : { fr: `Ces ${days}\u00A0derniers jours`, en: `In the last ${days} days` }
