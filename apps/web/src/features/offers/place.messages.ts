import { type Message, plural } from '@portal/contracts/i18n/message'

// The place of a search (C1.6), its field and its names
export const place = { fr: 'Ville, département ou région', en: 'Town, department or region' }
export const anywhere = { fr: 'Ville, code postal, région, pays', en: 'Town, postcode, region, country' }
export const placeUnknown = (text: string): Message => ({
  fr: `Aucun lieu ne s’appelle «\u00A0${text}\u00A0». Choisissez dans la liste, ou videz le champ.`,
  en: `No place is called “${text}”. Choose from the list, or empty the field.`,
})
export const placesClose = (text: string): Message => ({
  fr: `Aucun lieu ne s’appelle «\u00A0${text}\u00A0». Choisissez un nom proche, ou videz le champ\u00A0:`,
  en: `No place is called “${text}”. Choose a name close to it, or empty the field:`,
})
export const placesNamed = (text: string): Message => ({
  fr: `Plusieurs lieux répondent à «\u00A0${text}\u00A0». Choisissez le vôtre\u00A0:`,
  en: `Several places answer to “${text}”. Choose yours:`,
})
/** « Saint-Denis, Seine-Saint-Denis (93) ». */
export const townOf = (name: string, detail: string): Message => ({
  fr: `${name}, ${detail}`,
  en: `${name}, ${detail}`,
})
export const placesFound = (count: number): Message => ({
  fr: plural('fr', count, { one: `${count} lieu proposé`, other: `${count} lieux proposés` }),
  en: plural('en', count, { one: `${count} place found`, other: `${count} places found` }),
})
export const noPlace = { fr: 'Aucun lieu de ce nom', en: 'No place of that name' }
export const allOfFrance = { fr: 'Toute la France', en: 'All of France' }
/** By their UN M49 codes, which browsers do not name. */
export const continents: Readonly<Record<string, Message>> = {
  '002': { fr: 'Afrique', en: 'Africa' },
  '009': { fr: 'Océanie', en: 'Oceania' },
  '019': { fr: 'Amériques', en: 'Americas' },
  '142': { fr: 'Asie', en: 'Asia' },
  '150': { fr: 'Europe', en: 'Europe' },
}
export const placePath = { fr: 'Lieu de la recherche', en: 'Place of the search' }
