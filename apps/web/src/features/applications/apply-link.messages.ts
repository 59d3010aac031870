export const applyOnline = { fr: 'Postuler', en: 'Apply' }
export const resumeDraft = { fr: 'Reprendre ma candidature', en: 'Resume my application' }
