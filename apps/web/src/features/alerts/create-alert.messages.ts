import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'

const days = (count: number): Message => ({
  fr: plural('fr', count, { one: 'ces dernières 24 heures', other: `ces ${count}\u00A0derniers jours` }),
  en: plural('en', count, { one: 'in the last 24 hours', other: `in the last ${count}\u00A0days` }),
})
/** X6: around the number, which stands out. */
export const wouldHaveSent = {
  before: { fr: 'Cette alerte aurait envoyé ', en: 'This alert would have sent ' },
  offers: (count: number, number: Record<Locale, string>): Message => ({
    fr: plural('fr', count, { one: `${number.fr}\u00A0offre`, other: `${number.fr}\u00A0offres` }),
    en: plural('en', count, { one: `${number.en}\u00A0offer`, other: `${number.en}\u00A0offers` }),
  }),
  after: (dayCount: number): Message => ({ fr: ` ${days(dayCount).fr}.`, en: ` ${days(dayCount).en}.` }),
}
export const wouldHaveSentNothing = (dayCount: number): Message => ({
  fr: `Aucune offre ne lui répond ${days(dayCount).fr}\u00A0: elle guettera les prochaines pour vous.`,
  en: `No offer matched it ${days(dayCount).en}: it will look out for the next ones for you.`,
})
export const notCounted = {
  fr: 'Ce que cette alerte aurait envoyé n’a pas pu être compté. Vous pouvez la créer quand même.',
  en: 'What this alert would have sent could not be counted. You can create it all the same.',
}
export const notWatchable = {
  fr: 'Cette recherche est trop longue pour être surveillée. Gardez-en les mots qui comptent, puis créez l’alerte.',
  en: 'This search is too long to be watched. Keep the words that matter, then create the alert.',
}

export const byMail = (address: string): Message => ({
  fr: `M’envoyer les nouvelles offres par e-\u2060mail, à ${address}`,
  en: `Send me new offers by e-\u2060mail, to ${address}`,
})
export const byMailHint = {
  fr: 'Sinon, la recherche est seulement enregistrée dans «\u00A0Mes alertes\u00A0».',
  en: 'Otherwise, the search is only saved in “My alerts”.',
}
export const howLong = (months: number): Message => ({
  fr: `Active ${months} mois. Un lien dans chaque message permet de l’arrêter.`,
  en: plural('en', months, {
    one: 'Active for one month. A link in each message stops it.',
    other: `Active for ${months} months. A link in each message stops it.`,
  }),
})
export const saveSearch = { fr: 'Enregistrer la recherche', en: 'Save the search' }

export const full = (maximum: number): Message => ({
  fr: `Vos ${maximum} alertes sur ${maximum} sont utilisées. Supprimez-en une dans «\u00A0Mes alertes\u00A0», puis revenez à cette recherche.`,
  en: `All your ${maximum} alerts are in use. Delete one in “My alerts”, then come back to this search.`,
})

export const created = { fr: 'Votre alerte est créée', en: 'Your alert is created' }
export const searchSaved = { fr: 'Votre recherche est enregistrée', en: 'Your search is saved' }
export const firstMail = (name: string, date: string): Message => ({
  fr: `«\u00A0${name}\u00A0» est dans «\u00A0Mes alertes\u00A0». Le premier e-\u2060mail partira au plus tôt ${date}, dès qu’une offre lui répond.`,
  en: `“${name}” is in “My alerts”. The first e-\u2060mail will be sent on ${date} at the earliest, as soon as an offer matches.`,
})
export const keptSearch = (name: string): Message => ({
  fr: `«\u00A0${name}\u00A0» est dans «\u00A0Mes alertes\u00A0», sans e-\u2060mail\u00A0: vous pourrez les activer quand vous voudrez.`,
  en: `“${name}” is in “My alerts”, without e-\u2060mails: you can turn them on whenever you like.`,
})
export const seeMyAlerts = { fr: 'Voir mes alertes', en: 'See my alerts' }
