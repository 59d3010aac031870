import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'
import { studyLevel } from './offer-row.messages.ts'
import type { ChoiceName } from './search-address.ts'
import { contractType } from './search-form.messages.ts'

// Facets (A4.7, A4.8, C1.3)
export const choiceLabels: Record<ChoiceName, Message> = {
  contract: contractType,
  domain: { fr: 'Domaine de recherche', en: 'Research domain' },
  corps: { fr: 'Corps', en: 'Corps' },
  branch: { fr: 'Branche d’activité', en: 'Branch of activity' },
  profession: { fr: 'Métier', en: 'Profession' },
  studyLevel,
  experienceLevel: { fr: 'Niveau d’expérience', en: 'Level of experience' },
  duration: { fr: 'Durée du contrat', en: 'Length of contract' },
  workTime: { fr: 'Temps de travail', en: 'Working time' },
  functionalDomain: { fr: 'Domaine fonctionnel', en: 'Functional domain' },
  structure: { fr: 'Structure', en: 'Host structure' },
}
export const durationQuestion = {
  fr: 'Quelle durée de contrat cherchez-\u2060vous\u00A0?',
  en: 'What length of contract are you looking for?',
}
/** E4.2. */
export const publicationDate = { fr: 'Date de publication', en: 'Publication date' }
export const anyDate = { fr: 'Toutes les dates', en: 'Any date' }
export const publishedSince = (age: Message): Message => ({
  fr: `Publiée ${age.fr.charAt(0).toLowerCase()}${age.fr.slice(1)}`,
  en: `Published ${age.en.charAt(0).toLowerCase()}${age.en.slice(1)}`,
})
export const refine = { fr: 'Affiner votre recherche', en: 'Refine your search' }
/** Where no script applies each choice as it is made. */
export const applyFilters = { fr: 'Appliquer', en: 'Apply' }
export const activeFilters = (count: number): Message => ({
  fr: ` ${plural('fr', count, { one: 'filtre actif', other: 'filtres actifs' })}`,
  en: ` ${plural('en', count, { one: 'active filter', other: 'active filters' })}`,
})
export const filterValues = (facet: Message): Message => ({
  fr: `Trouver dans «\u00A0${facet.fr}\u00A0»`,
  en: `Find in “${facet.en}”`,
})
/** Inside a narrow field, whose label says where. */
export const find = { fr: 'Trouver', en: 'Find' }
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
export const letUsSearch = { fr: 'Ou laissez-nous chercher', en: 'Or let us search' }
export const whatAlertDoes = {
  fr: 'Créez une alerte : un e-mail vous préviendra quand une offre répondra à cette recherche.',
  en: 'Create an alert: an e-mail will tell you when an offer matches this search.',
}
export const nothingFor = (criteria: Message): Message => ({
  fr: `Rien aujourd’hui pour\u00A0: ${criteria.fr}.`,
  en: `Nothing today for: ${criteria.en}.`,
})
export const nothingAtAll = {
  fr: 'Aucune offre n’est ouverte aujourd’hui. Revenez dans quelques jours.',
  en: 'No offer is open today. Come back in a few days.',
}
export const seeAlso = { fr: 'À voir aussi', en: 'See also' }
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
