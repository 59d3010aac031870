import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'
import type { ApplicationMode } from '@portal/contracts/offers/offer'
import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import type { ChoiceName } from './search-address.ts'

export const home = { fr: 'Accueil', en: 'Home' }
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
export const atDistance = (distance: string): Message => ({
  fr: `à ${distance}\u00A0km`,
  en: `${distance}\u00A0km away`,
})
export const contractType = { fr: 'Type de contrat', en: 'Contract type' }
export const allContracts = { fr: 'Tous les contrats', en: 'All contracts' }
export const researcherOnly = { fr: 'Uniquement les offres chercheurs', en: 'Researcher positions only' }
export const search = { fr: 'Rechercher', en: 'Search' }

// Facets (A4.7, A4.8, C1.3)
export const choiceLabels: Record<ChoiceName, Message> = {
  contract: contractType,
  domain: { fr: 'Domaine de recherche', en: 'Research domain' },
  corps: { fr: 'Corps', en: 'Corps' },
  branch: { fr: 'Branche d’activité', en: 'Branch of activity' },
  profession: { fr: 'Métier', en: 'Profession' },
  studyLevel: { fr: 'Niveau d’étude', en: 'Level of study' },
  experienceLevel: { fr: 'Niveau d’expérience', en: 'Level of experience' },
  duration: { fr: 'Durée du contrat', en: 'Length of contract' },
  workTime: { fr: 'Temps de travail', en: 'Working time' },
  functionalDomain: { fr: 'Domaine fonctionnel', en: 'Functional domain' },
  structure: { fr: 'Structure', en: 'Host structure' },
}
export const durationQuestion = {
  fr: 'Quelle durée de contrat cherchez-vous\u00A0?',
  en: 'What length of contract are you looking for?',
}
/** E4.2. */
export const publicationDate = { fr: 'Publiée depuis', en: 'Published' }
export const atAnyTime = { fr: 'À tout moment', en: 'At any time' }
export const publishedSince = (age: Message): Message => ({
  fr: `Publiée ${age.fr.charAt(0).toLowerCase()}${age.fr.slice(1)}`,
  en: `Published ${age.en.charAt(0).toLowerCase()}${age.en.slice(1)}`,
})
export const refine = { fr: 'Affiner votre recherche', en: 'Refine your search' }
export const activeFilters = (count: number): Message => ({
  fr: ` ${plural('fr', count, { one: 'filtre actif', other: 'filtres actifs' })}`,
  en: ` ${plural('en', count, { one: 'active filter', other: 'active filters' })}`,
})
export const filterValues = (facet: Message): Message => ({
  fr: `Trouver dans «\u00A0${facet.fr}\u00A0»`,
  en: `Find in “${facet.en}”`,
})
export const showMore = (count: number): Message => ({ fr: `Afficher ${count} de plus`, en: `Show ${count} more` })
export const noSuchValue = { fr: 'Aucun choix de ce nom', en: 'No choice of that name' }

// Results
export const resultCount = { fr: 'Nombre de résultats', en: 'Number of results' }
export const outOf = (total: string): Message => ({ fr: `sur ${total}`, en: `out of ${total}` })
export const filter = (count: number): Message => ({
  fr: count > 0 ? `Filtrer (${count})` : 'Filtrer',
  en: count > 0 ? `Filter (${count})` : 'Filter',
})
export const refineMySearch = { fr: 'Affiner ma recherche', en: 'Refine my search' }
export const seeOffers = (count: number, number: Record<Locale, string>): Message => ({
  fr: plural('fr', count, { one: `Voir ${number.fr} offre`, other: `Voir les ${number.fr} offres` }),
  en: plural('en', count, { one: `See ${number.en} offer`, other: `See the ${number.en} offers` }),
})
export const sortBy = { fr: 'Trier par', en: 'Sort by' }
export const sorts = {
  date: { fr: 'Plus récentes', en: 'Newest' },
  deadline: { fr: 'Date limite proche', en: 'Closing soon' },
  relevance: { fr: 'Pertinence', en: 'Relevance' },
  distance: { fr: 'Distance', en: 'Distance' },
}
export const selectedCriteria = { fr: 'Critères choisis', en: 'Selected criteria' }
export const removeFilter = { fr: 'Retirer le filtre', en: 'Remove the filter' }
export const clearFilters = { fr: 'Effacer tous les filtres', en: 'Clear all filters' }
export const clearAll = { fr: 'Effacer tout', en: 'Clear all' }
export const shownRange = (from: string, to: string): Message => ({
  fr: `Offres ${from} à ${to}`,
  en: `Offers ${from} to ${to}`,
})
export const updating = { fr: 'Mise à jour des résultats', en: 'Updating the results' }
export const quoted = (words: string): Message => ({ fr: `«\u00A0${words}\u00A0»`, en: `“${words}”` })
export const resultsFor = (words: string): Message => ({
  fr: `Résultats pour «\u00A0${words}\u00A0».`,
  en: `Results for “${words}”.`,
})
export const searchExactly = (words: string): Message => ({
  fr: `Chercher exactement «\u00A0${words}\u00A0»`,
  en: `Search for exactly “${words}”`,
})
export const noSuchPage = (page: string): Message => ({
  fr: `Cette recherche n’a pas de page ${page}.`,
  en: `This search has no page ${page}.`,
})
export const firstPage = { fr: 'Aller à la première page', en: 'Go to the first page' }

// Keeping a search (C1.7)
export const keepCriteria = { fr: 'Conserver ces critères', en: 'Keep these criteria' }
export const keepByFeed = {
  fr: 'Dans un lecteur de flux, les nouvelles offres de cette recherche arrivent d’elles-mêmes, sans compte.',
  en: 'In a feed reader, new offers of this search come by themselves, without an account.',
}
export const feedOf = (format: string): Message => ({ fr: `Flux ${format}`, en: `${format} feed` })

// Nothing found
export const nothingFor = (criteria: Message): Message => ({
  fr: `Rien aujourd’hui pour\u00A0: ${criteria.fr}.`,
  en: `Nothing today for: ${criteria.en}.`,
})
export const nothingAtAll = {
  fr: 'Aucune offre n’est ouverte aujourd’hui. Revenez dans quelques jours.',
  en: 'No offer is open today. Come back in a few days.',
}
export const nearlyThere = { fr: 'Vous y êtes presque', en: 'You are nearly there' }
export const closeBy = { fr: 'Un peu plus loin', en: 'A little further' }
export const withinRadiusOf = (distance: string, place: Message): Message => ({
  fr: `${place.fr}, dans un rayon de ${distance}\u00A0km`,
  en: `${place.en}, within ${distance}\u00A0km`,
})
export const atAnyOtherTime = {
  fr: 'La même recherche, quelle que soit la date de publication',
  en: 'The same search, whenever the offer was published',
}
export const withoutCriterion = (label: Message): Message => ({
  fr: `La même recherche sans ${label.fr}`,
  en: `The same search without ${label.en}`,
})

// A row (A2)
export const ledgerHeads = {
  published: { fr: 'Publiée', en: 'Published' },
  job: { fr: 'Poste', en: 'Job' },
  contract: { fr: 'Contrat', en: 'Contract' },
  level: { fr: 'Niveau', en: 'Level' },
  until: { fr: 'Jusqu’au', en: 'Until' },
}
export const published = { fr: 'Publiée ', en: 'Published ' }
export const isNew = { fr: 'Nouveau', en: 'New' }
export const alreadySeen = { fr: 'Déjà vue', en: 'Already seen' }
export const writtenIn: Record<Locale, Message> = {
  fr: { fr: 'En français', en: 'In French' },
  en: { fr: 'En anglais', en: 'In English' },
}
export const months = (count: number): Message => ({
  fr: `${count} mois`,
  en: plural('en', count, { one: `${count} month`, other: `${count} months` }),
})
export const until = { fr: 'Jusqu’au ', en: 'Until ' }
export const noDeadline = { fr: 'Sans date limite', en: 'No closing date' }
export const todayAt = (time: string): Message => ({ fr: `aujourd’hui à ${time}`, en: `today at ${time}` })
export const modes: Record<Exclude<ApplicationMode, 'portal'>, Message> = {
  email: { fr: 'Par e-mail seulement', en: 'By e-mail only' },
  roster: { fr: 'Liste d’aptitude', en: 'Roster only' },
}
