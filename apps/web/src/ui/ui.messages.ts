import { formatNumber } from '@portal/contracts/i18n/format'
import { type Locale, plural } from '@portal/contracts/i18n/message'

export const errorPrefix = { fr: 'Erreur : ', en: 'Error: ' }
export const refusedPrefix = { fr: 'Refusé : ', en: 'Refused: ' }
export const optional = { fr: '(facultatif)', en: '(optional)' }
export const choose = { fr: 'Choisissez', en: 'Choose' }
export const close = { fr: 'Fermer', en: 'Close' }
export const show = { fr: 'Afficher', en: 'Show' }
export const hide = { fr: 'Masquer', en: 'Hide' }
export const passwordShown = { fr: 'Mot de passe affiché', en: 'Password shown' }
export const passwordHidden = { fr: 'Mot de passe masqué', en: 'Password hidden' }
export const retry = { fr: 'Réessayer', en: 'Try again' }
export const cancel = { fr: 'Annuler', en: 'Cancel' }
export const remove = { fr: 'Retirer', en: 'Remove' }
export const loading = { fr: 'Chargement en cours', en: 'Loading' }
export const youAreHere = { fr: 'Fil d’Ariane', en: 'Breadcrumb' }
export const pages = { fr: 'Pages', en: 'Pages' }
export const previous = { fr: 'Précédente', en: 'Previous' }
export const next = { fr: 'Suivante', en: 'Next' }
export const page = { fr: 'Page', en: 'Page' }
export const pageCount = (current: number, total: number) => ({
  fr: `Page ${current} sur ${total}`,
  en: `Page ${current} of ${total}`,
})

export const answersToCorrect = (count: number) => ({
  fr: plural('fr', count, { one: 'Une réponse à revoir', other: `${count} réponses à revoir` }),
  en: plural('en', count, { one: 'One answer to correct', other: `${count} answers to correct` }),
})
export const labelled = (label: string, error: string) => ({ fr: `${label} : ${error}`, en: `${label}: ${error}` })
const counted = (locale: Locale, count: number, one: string, other: string) =>
  `${formatNumber(locale, count)} ${plural(locale, count, { one, other })}`
export const charactersLeft = (count: number) => ({
  fr: `Il reste ${counted('fr', count, 'caractère', 'caractères')}`,
  en: counted('en', count, 'character left', 'characters left'),
})
export const charactersOver = (count: number) => ({
  fr: counted('fr', count, 'caractère de trop', 'caractères de trop'),
  en: counted('en', count, 'character too many', 'characters too many'),
})

export const isComplete = { fr: 'complet', en: 'complete' }
export const profileComplete = (percent: string) => ({
  fr: `Profil complet à ${percent}`,
  en: `Profile ${percent} complete`,
})

export const dropHere = { fr: 'Déposez un fichier ici, ou', en: 'Drop a file here, or' }
export const chooseFile = { fr: 'Choisir un fichier', en: 'Choose a file' }
export const takePhoto = { fr: 'Photographier', en: 'Take a photo' }
export const uploadOf = (name: string) => ({ fr: `Envoi de ${name}`, en: `Sending ${name}` })
export const uploadProgress = (sent: string, total: string, percent: string) => ({
  fr: `${sent} sur ${total}, ${percent}`,
  en: `${sent} of ${total}, ${percent}`,
})
export const uploadChecking = { fr: 'Reçu, vérification en cours', en: 'Received, being checked' }
export const uploadDone = (name: string) => ({ fr: `${name} est ajouté.`, en: `${name} has been added.` })

export const day = { fr: 'Jour', en: 'Day' }
export const month = { fr: 'Mois', en: 'Month' }
export const year = { fr: 'Année', en: 'Year' }
