/** What a page says where it cannot be: read in the browser, or where the server can draw nothing at all. */
export const notFoundTitle = { fr: 'Cette page n’existe pas', en: 'This page does not exist' }
export const notFoundText = {
  fr: 'L’adresse est peut-être incomplète, ou la page a été retirée.',
  en: 'The address may be incomplete, or the page has been removed.',
}
export const errorTitle = { fr: 'La page n’a pas pu s’afficher', en: 'The page could not be shown' }

export const reload = { fr: 'Recharger la page', en: 'Reload the page' }
export const seeOffers = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
export const goHome = { fr: 'Aller à l’accueil', en: 'Go to the home page' }
