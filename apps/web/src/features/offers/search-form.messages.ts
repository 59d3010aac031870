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
/** Before one. */
export const referenceHint = { fr: 'Une référence suffit\u00A0:', en: 'A reference is enough:' }
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
