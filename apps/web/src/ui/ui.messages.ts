export const errorPrefix = { fr: 'Erreur : ', en: 'Error: ' }
export const close = { fr: 'Fermer', en: 'Close' }
export const retry = { fr: 'Réessayer', en: 'Try again' }
export const cancel = { fr: 'Annuler', en: 'Cancel' }
export const loading = { fr: 'Chargement en cours', en: 'Loading' }
export const home = { fr: 'Accueil', en: 'Home' }
export const youAreHere = { fr: 'Fil d’Ariane', en: 'Breadcrumb' }
export const labelled = (label: string, error: string) => ({ fr: `${label} : ${error}`, en: `${label}: ${error}` })
