export const faqTitle = { fr: 'Questions fréquentes', en: 'Frequently asked questions' }
export const faqLead = {
  fr: 'Les réponses suivent les règles en vigueur sur ce portail\u00A0: quand une règle change, la réponse change avec elle.',
  en: 'The answers follow the rules of this portal: when a rule changes, its answer changes with it.',
}
export const faqSection = { fr: 'Candidature et offres d’emploi', en: 'Applications and job offers' }
export const accountSection = { fr: 'Compte, suivi et documents', en: 'Account, progress and documents' }
export const notFoundHere = { fr: 'Votre question n’y est pas\u00A0?', en: 'Is your question not here?' }
export const readGuide = { fr: 'Lire le guide du candidat', en: 'Read the candidate guide' }
export const writeToUs = { fr: 'Nous écrire', en: 'Write to us' }
