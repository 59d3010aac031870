export const createAlert = { fr: 'Créer une alerte', en: 'Create an alert' }
export const tellMeOfSuch = { fr: 'M’avertir d’une offre semblable', en: 'Tell me of a similar offer' }
