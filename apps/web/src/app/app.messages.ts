export const skipToContent = { fr: 'Aller au contenu', en: 'Skip to content' }
export const mainNavigation = { fr: 'Navigation principale', en: 'Main navigation' }
export const menu = { fr: 'Menu', en: 'Menu' }
export const offers = { fr: 'Nos offres d’emploi', en: 'Our job offers' }
export const candidateHelp = { fr: 'Aide candidat', en: 'Help for candidates' }
export const otherSite = { fr: ' (autre site)', en: ' (another site)' }
export const signIn = { fr: 'Se connecter', en: 'Sign in' }
export const mySpace = { fr: 'Mon espace', en: 'My space' }
export const recruiting = { fr: 'Recrutement', en: 'Recruiting' }
export const display = { fr: 'Affichage', en: 'Display' }

export const offline = {
  fr: 'Vous êtes hors ligne. Ce que vous saisissez reste sur cette page.',
  en: 'You are offline. What you type stays on this page.',
}
export const loadingPage = { fr: 'Chargement de la page', en: 'Loading the page' }
