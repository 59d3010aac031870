import type { Message } from '@portal/contracts/i18n/message'

type Said = { readonly title: Message; readonly text: Message }

export const notFound: Said = {
  title: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
  text: {
    fr: 'L’adresse est peut-être incomplète, ou la page a été retirée.',
    en: 'The address may be incomplete, or the page has been removed.',
  },
}
export const tooMany: Said = {
  title: { fr: 'Trop de demandes en peu de temps', en: 'Too many requests in a short time' },
  text: {
    fr: 'Patientez un moment, puis rechargez la page.',
    en: 'Wait a moment, then reload the page.',
  },
}
export const unavailable: Said = {
  title: { fr: 'Le portail est momentanément indisponible', en: 'The portal is unavailable for a moment' },
  text: {
    fr: 'Rien n’est perdu : rechargez la page dans quelques secondes.',
    en: 'Nothing is lost: reload the page in a few seconds.',
  },
}
export const failed: Said = {
  title: { fr: 'La page n’a pas pu s’afficher', en: 'The page could not be shown' },
  text: {
    fr: 'Un incident est survenu de notre côté. Rechargez la page dans un moment.',
    en: 'Something went wrong on our side. Reload the page in a moment.',
  },
}

export const reload: Message = { fr: 'Recharger la page', en: 'Reload the page' }
export const seeOffers: Message = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
export const goHome: Message = { fr: 'Aller à l’accueil', en: 'Go to the home page' }
