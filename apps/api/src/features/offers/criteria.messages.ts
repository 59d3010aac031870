import type { Message } from '@portal/contracts/i18n/message'

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

/** X6: where an offer has the words. */
export const wordsFound = (typed: string, isInTitle: boolean): Message => ({
  fr: `${words(typed).fr} dans ${isInTitle ? 'le titre' : 'l’annonce'}`,
  en: `${words(typed).en} in the ${isInTitle ? 'title' : 'text'}`,
})
/** Where an offer is: in what was asked for, or so far from it. */
export const town = (name: string, { asked, distanceKm }: { asked: string; distanceKm: number }): Message => {
  if (distanceKm > 0) return { fr: `${name}, à ${distanceKm}\u00A0km`, en: `${name}, ${distanceKm}\u00A0km away` }
  const said = asked === name ? name : `${name}, ${asked}`
  return { fr: said, en: said }
}
