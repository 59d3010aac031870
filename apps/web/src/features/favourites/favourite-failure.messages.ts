export const notAdded = { fr: 'L’offre n’a pas pu être ajoutée', en: 'The job could not be added' }
export const notRemoved = { fr: 'L’offre n’a pas pu être retirée', en: 'The job could not be removed' }
