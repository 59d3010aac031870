import { formatNumber } from '@portal/contracts/i18n/format'
import { type Locale, plural } from '@portal/contracts/i18n/message'

const counted = (locale: Locale, count: number, one: string, other: string) =>
  `${formatNumber(locale, count)} ${plural(locale, count, { one, other })}`

export const optional = { fr: '(facultatif)', en: '(optional)' }
export const choose = { fr: 'Choisissez', en: 'Choose' }
export const show = { fr: 'Afficher', en: 'Show' }
export const hide = { fr: 'Masquer', en: 'Hide' }
export const passwordShown = { fr: 'Mot de passe affiché', en: 'Password shown' }
export const passwordHidden = { fr: 'Mot de passe masqué', en: 'Password hidden' }

export const answersToCorrect = (count: number) => ({
  fr: plural('fr', count, { one: 'Une réponse à revoir', other: `${count} réponses à revoir` }),
  en: plural('en', count, { one: 'One answer to correct', other: `${count} answers to correct` }),
})
export const charactersLeft = (count: number) => ({
  fr: `Il reste ${counted('fr', count, 'caractère', 'caractères')}`,
  en: counted('en', count, 'character left', 'characters left'),
})
export const charactersOver = (count: number) => ({
  fr: counted('fr', count, 'caractère de trop', 'caractères de trop'),
  en: counted('en', count, 'character too many', 'characters too many'),
})

export const day = { fr: 'Jour', en: 'Day' }
export const month = { fr: 'Mois', en: 'Month' }
export const year = { fr: 'Année', en: 'Year' }
