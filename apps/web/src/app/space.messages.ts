export const signOut = { fr: 'Se déconnecter', en: 'Sign out' }
export const signedOut = { fr: 'Vous êtes déconnecté.', en: 'You are signed out.' }
export const myOffers = { fr: 'Mes offres', en: 'My job offers' }
export const everyOffer = { fr: 'Toutes les offres', en: 'All job offers' }
export const recruiters = { fr: 'Recruteurs', en: 'Recruiters' }
export const dashboard = { fr: 'Tableau de bord', en: 'Dashboard' }
export const myProfile = { fr: 'Mon profil candidat', en: 'My profile' }
export const myApplications = { fr: 'Mes candidatures', en: 'My applications' }
export const myAlerts = { fr: 'Mes alertes', en: 'My alerts' }
export const application = { fr: 'Candidature', en: 'Application' }
export const withdrawal = { fr: 'Retrait', en: 'Withdrawal' }
export const offer = { fr: 'Offre', en: 'Job offer' }
export const mySettings = { fr: 'Mon compte', en: 'My account' }
export const forbiddenTitle = { fr: 'Cette page n’est pas pour ce compte', en: 'This page is not for this account' }
export const forbiddenText = {
  fr: 'Vous êtes connecté avec un compte qui n’y a pas accès.',
  en: 'You are signed in with an account that has no access to it.',
}
