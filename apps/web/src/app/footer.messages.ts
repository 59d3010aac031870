export const allOffers = { fr: 'Toutes les offres', en: 'All job offers' }
export const researcherOffers = { fr: 'Offres chercheurs', en: 'Researcher positions' }
export const guide = { fr: 'Guide du candidat', en: 'Candidate guide' }
export const faq = { fr: 'Questions fréquentes', en: 'Frequently asked questions' }
export const services = { fr: 'Services', en: 'Services' }
export const yourAlerts = { fr: 'Créer et gérer vos alertes', en: 'Create and manage your alerts' }
export const contactUs = { fr: 'Nous contacter', en: 'Contact us' }
export const recruiterHelp = { fr: 'Assistance recruteur', en: 'Help for recruiters' }
export const otherSites = { fr: 'Nos autres sites', en: 'Our other sites' }
export const followUs = { fr: 'Nous suivre', en: 'Follow us' }
export const accessibility = {
  fr: 'Accessibilité : non conforme',
  en: 'Accessibility: not compliant',
}
export const privacy = { fr: 'Données personnelles', en: 'Personal data' }
export const legal = { fr: 'Mentions légales', en: 'Legal notice' }
export const cookies = { fr: 'Cookies et navigateurs', en: 'Cookies and browsers' }
export const sourceCode = { fr: 'Code source', en: 'Source code' }
