import { type Message, plural } from '@portal/contracts/i18n/message'
import type { Policy } from '@portal/contracts/policy/policy'

/** A1.3, after the number: « offres sont disponibles sur le Portail Emploi de l’Institut Méridien ». */
export const offersAvailable = (count: number, { portalName, ofName }: Policy['employer']): Message => ({
  fr: `${plural('fr', count, { one: 'offre est disponible', other: 'offres sont disponibles' })} sur le ${portalName.fr} ${ofName.fr}`,
  en: `${plural('en', count, { one: 'job offer is', other: 'job offers are' })} available on the ${portalName.en} ${ofName.en}`,
})

export const latestOffers = { fr: 'Dernières offres', en: 'Latest offers' }
export const theOffers = (count: number, number: Record<'fr' | 'en', string>): Message => ({
  fr: plural('fr', count, { one: 'Voir l’offre', other: `Les ${number.fr} offres` }),
  en: plural('en', count, { one: 'See the offer', other: `All ${number.en} offers` }),
})
export const noOffers = {
  fr: 'Aucune offre n’est ouverte en ce moment. Revenez dans quelques jours.',
  en: 'No offer is open at the moment. Come back in a few days.',
}
export const byDomain = { fr: 'Par domaine', en: 'By domain' }
export const openOfferCounts = { fr: 'Nombre d’offres ouvertes', en: 'Number of open offers' }

/** Only what the portal does today. */
export const promisesTitle = { fr: 'Ce que nous vous devons', en: 'What we owe you' }
export const promises: readonly { title: Message; text: Message }[] = [
  {
    title: { fr: 'Une trace exacte', en: 'An exact record' },
    text: {
      fr: 'Une seule candidature par offre, gardée telle que vous l’avez envoyée\u00A0: l’heure, les fichiers, leur taille.',
      en: 'One application per offer, kept exactly as you sent it: the time, the files, their sizes.',
    },
  },
  {
    title: { fr: 'Un suivi sans détour', en: 'Nothing behind your back' },
    text: {
      fr: 'Chaque changement de votre candidature s’affiche dans votre espace, avec sa date, et vous parvient par e-mail.',
      en: 'Each change to your application shows in your space with its date, and reaches you by e-mail.',
    },
  },
  {
    title: { fr: 'Vous gardez la main', en: 'The last word' },
    text: {
      fr: 'Vous retirez votre candidature tant qu’elle n’est pas classée, et vous la reprenez tant que l’offre est ouverte.',
      en: 'You withdraw your application as long as it is not decided, and take it up again while the offer is open.',
    },
  },
]
/** Where the employer's policy makes a withdrawal final. */
export const finalWithdrawal = {
  fr: 'Vous retirez votre candidature tant qu’elle n’est pas classée\u00A0; la page de retrait dit ce qui ne pourra plus être repris.',
  en: 'You withdraw your application as long as it is not decided; the withdrawal page says what cannot be undone.',
}

export const news = { fr: 'À la une', en: 'In the news' }
export const publishedOn = (date: string): Message => ({ fr: `Publié le ${date}`, en: `Published ${date}` })
