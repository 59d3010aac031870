export const applyOnline = { fr: 'Postuler', en: 'Apply' }
export const resumeDraft = { fr: 'Reprendre ma candidature', en: 'Resume my application' }
export const alreadyApplied = {
  fr: 'Vous avez déjà postulé à cette offre',
  en: 'You have already applied for this job',
}
export const followApplication = { fr: 'Suivre ma candidature', en: 'Follow my application' }
