export const notAdded = {
  fr: 'L’offre n’a pas pu être ajoutée à vos favoris',
  en: 'The offer could not be added to your favourites',
}
export const notRemoved = {
  fr: 'L’offre n’a pas pu être retirée de vos favoris',
  en: 'The offer could not be removed from your favourites',
}
