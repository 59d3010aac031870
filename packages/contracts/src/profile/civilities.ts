/** A9.4: `none` (« Aucune ») is an answer. */
export const civilities = {
  madame: { fr: 'Madame', en: 'Ms' },
  monsieur: { fr: 'Monsieur', en: 'Mr' },
  none: { fr: 'Aucune', en: 'None' },
} as const
