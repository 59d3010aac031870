import { plural } from '@portal/contracts/i18n/message'

export const myFavourites = { fr: 'Mes favoris', en: 'My favourites' }
export const keptOffers = { fr: 'Offres gardées', en: 'Offers kept' }
export const favouriteCount = (count: number) => ({
  fr: plural('fr', count, {
    one: count === 0 ? 'Aucune offre gardée' : `${count} offre gardée`,
    other: `${count} offres gardées`,
  }),
  en: plural('en', count, {
    one: `${count} offer kept`,
    other: count === 0 ? 'No offer kept' : `${count} offers kept`,
  }),
})
export const closedSince = (count: number) => ({
  fr: plural('fr', count, {
    one: 'Une offre que vous aviez gardée n’est plus ouverte\u00A0: elle a quitté cette liste.',
    other: `${count} offres que vous aviez gardées ne sont plus ouvertes\u00A0: elles ont quitté cette liste.`,
  }),
  en: plural('en', count, {
    one: 'One job you had kept is no longer open: it has left this list.',
    other: `${count} jobs you had kept are no longer open: they have left this list.`,
  }),
})
export const noFavourite = {
  fr: 'Aucune offre gardée pour l’instant.',
  en: 'No offer kept yet.',
}
export const howToKeep = {
  fr: 'Le signet, à droite de chaque offre, la garde ici tant qu’elle est ouverte.',
  en: 'The bookmark, on the right of each offer, keeps it here for as long as it is open.',
}
export const startSearch = { fr: 'Lancer une recherche', en: 'Search for jobs' }
