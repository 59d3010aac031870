import { type Message, plural } from '@portal/contracts/i18n/message'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'

// The search block (A1.5)
export const yourSearch = { fr: 'Votre recherche d’emploi', en: 'Your job search' }
export const keyword = { fr: 'Métier, mot-clé ou référence', en: 'Job, keyword or reference' }
export const keywordExample = { fr: 'Par exemple, hydrologue', en: 'For example, hydrologist' }
export const keywordHint = {
  fr: 'Cherche dans le titre, le texte et la référence des offres.',
  en: 'Searches the title, the text and the reference of offers.',
}
export const referenceHint = (reference: string): Message => ({
  fr: `Une référence suffit\u00A0: ${reference}`,
  en: `A reference is enough: ${reference}`,
})
export const suggestions = { fr: 'Propositions', en: 'Suggestions' }
export const suggestionKinds: Record<OfferSuggestion['kind'], Message> = {
  profession: { fr: 'métier', en: 'profession' },
  title: { fr: 'intitulé', en: 'job title' },
  structure: { fr: 'structure', en: 'unit' },
  reference: { fr: 'référence', en: 'reference' },
}
export const suggestionsFound = (count: number): Message => ({
  fr: plural('fr', count, { one: `${count} proposition`, other: `${count} propositions` }),
  en: plural('en', count, { one: `${count} suggestion`, other: `${count} suggestions` }),
})
export const place = { fr: 'Localisation (Ville ou département)', en: 'Location (town or department)' }
export const anywhere = { fr: 'Ville, code postal, région, pays', en: 'Town, postcode, region, country' }
export const placeUnknown = (text: string): Message => ({
  fr: `Aucun lieu ne s’appelle «\u00A0${text}\u00A0». Choisissez dans la liste, ou videz le champ.`,
  en: `No place is called “${text}”. Choose from the list, or empty the field.`,
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
/** C1.6. */
export const placePath = { fr: 'Lieu de la recherche', en: 'Place of the search' }
export const radius = { fr: 'Rayon', en: 'Radius' }
export const townAlone = { fr: 'Cette ville seulement', en: 'This town only' }
export const kilometres = (distance: string): Message => ({ fr: `${distance}\u00A0km`, en: `${distance}\u00A0km` })
export const withinRadius = (distance: string): Message => ({
  fr: `Dans un rayon de ${distance}\u00A0km`,
  en: `Within ${distance}\u00A0km`,
})
export const contractType = { fr: 'Type de contrat', en: 'Contract type' }
export const allContracts = { fr: 'Tous les contrats', en: 'All contracts' }
export const researcherOnly = { fr: 'Uniquement les offres chercheurs', en: 'Researcher positions only' }
export const search = { fr: 'Rechercher', en: 'Search' }
