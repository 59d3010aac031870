export const favouriteOf = (title: string) => ({ fr: `Favori\u00A0: ${title}`, en: `Favourite: ${title}` })
export const addToFavourites = { fr: 'Ajouter aux favoris', en: 'Add to favourites' }
export const inFavourites = { fr: 'Dans vos favoris', en: 'In your favourites' }
export const favouriteAdded = { fr: 'Offre ajoutée à vos favoris.', en: 'Offer added to your favourites.' }
export const favouriteRemoved = { fr: 'Offre retirée de vos favoris.', en: 'Offer removed from your favourites.' }
