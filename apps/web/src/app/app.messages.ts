export const skipToContent = { fr: 'Aller au contenu', en: 'Skip to content' }
export const mainNavigation = { fr: 'Navigation principale', en: 'Main navigation' }
export const menu = { fr: 'Menu', en: 'Menu' }
export const offers = { fr: 'Nos offres d’emploi', en: 'Our job offers' }
export const candidateHelp = { fr: 'Aide candidat', en: 'Help for candidates' }
export const otherSite = { fr: ' (autre site)', en: ' (another site)' }
export const signIn = { fr: 'Se connecter', en: 'Sign in' }
export const signOut = { fr: 'Se déconnecter', en: 'Sign out' }
export const signedOut = { fr: 'Vous êtes déconnecté.', en: 'You are signed out.' }
export const mySpace = { fr: 'Mon espace', en: 'My account' }
export const recruiting = { fr: 'Recrutement', en: 'Recruiting' }
export const recruiters = { fr: 'Recruteurs', en: 'Recruiters' }
export const dashboard = { fr: 'Tableau de bord', en: 'Dashboard' }
export const myProfile = { fr: 'Mon profil candidat', en: 'My profile' }
export const myApplications = { fr: 'Mes candidatures', en: 'My applications' }
export const myFavourites = { fr: 'Mes favoris', en: 'My favourites' }
export const mySettings = { fr: 'Mon compte', en: 'My settings' }

export const allOffers = { fr: 'Toutes les offres', en: 'All job offers' }
export const researcherOffers = { fr: 'Offres chercheurs', en: 'Researcher positions' }
export const guide = { fr: 'Guide du candidat', en: 'Candidate guide' }
export const faq = { fr: 'Questions fréquentes', en: 'Frequent questions' }
export const services = { fr: 'Services', en: 'Services' }
export const contactUs = { fr: 'Nous contacter', en: 'Contact us' }
export const recruiterHelp = { fr: 'Assistance recruteur', en: 'Help for recruiters' }
export const otherSites = { fr: 'Nos autres sites', en: 'Our other sites' }
export const followUs = { fr: 'Nous suivre', en: 'Follow us' }
export const accessibility = {
  fr: 'Accessibilité : non conforme',
  en: 'Accessibility: not compliant',
}
export const privacy = { fr: 'Données personnelles', en: 'Personal data' }
export const legal = { fr: 'Mentions légales', en: 'Legal notice' }
export const cookies = { fr: 'Cookies et navigateurs', en: 'Cookies and browsers' }
export const sourceCode = { fr: 'Code source', en: 'Source code' }
export const display = { fr: 'Affichage', en: 'Display' }
export const theme = { fr: 'Thème', en: 'Theme' }
export const themeNames = {
  system: { fr: 'Celui de l’appareil', en: 'The device’s' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
  contrast: { fr: 'Contraste renforcé', en: 'High contrast' },
}
export const textSize = { fr: 'Taille du texte', en: 'Text size' }
export const smallerText = { fr: 'Réduire le texte', en: 'Smaller text' }
export const largerText = { fr: 'Agrandir le texte', en: 'Larger text' }

export const offline = {
  fr: 'Vous êtes hors ligne. Ce que vous saisissez reste sur cette page.',
  en: 'You are offline. What you type stays on this page.',
}
export const loadingPage = { fr: 'Chargement de la page', en: 'Loading the page' }

export const notFoundTitle = { fr: 'Cette page n’existe pas', en: 'This page does not exist' }
export const notFoundText = {
  fr: 'L’adresse est peut-être incomplète, ou la page a été retirée.',
  en: 'The address may be incomplete, or the page has been removed.',
}
export const seeOffers = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
export const goHome = { fr: 'Aller à l’accueil', en: 'Go to the home page' }
export const errorTitle = { fr: 'La page n’a pas pu s’afficher', en: 'The page could not be shown' }
export const reload = { fr: 'Recharger la page', en: 'Reload the page' }
export const forbiddenTitle = { fr: 'Cette page n’est pas pour ce compte', en: 'This page is not for this account' }
export const forbiddenText = {
  fr: 'Vous êtes connecté avec un compte qui n’y a pas accès.',
  en: 'You are signed in with an account that has no access to it.',
}

export const sessionEndsTitle = { fr: 'Votre session va se terminer', en: 'Your session is about to end' }
export const sessionEndsText = (time: string) => ({
  fr: `Sans action de votre part, elle se termine à ${time}. Ce que vous avez saisi restera sur cette page.`,
  en: `If you do nothing, it ends at ${time}. What you typed will stay on this page.`,
})
export const sessionEndsForGood = (time: string) => ({
  fr: `Elle a atteint sa durée maximale et se termine à ${time}. Vous pourrez vous reconnecter sans quitter cette page.`,
  en: `It has reached its longest duration and ends at ${time}. You will be able to sign in again without leaving this page.`,
})
export const understood = { fr: 'Compris', en: 'Understood' }
export const extendSession = { fr: 'Rester connecté', en: 'Stay signed in' }
