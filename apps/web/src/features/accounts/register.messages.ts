import { formatList } from '@portal/contracts/i18n/format'

export const lead = {
  fr: 'Gratuit. Il sert à postuler en ligne, à suivre vos candidatures, à garder des offres et à recevoir des alertes. Toutes les réponses sont nécessaires.',
  en: 'Free. Use it to apply online, to follow your applications, to keep offers and to receive alerts. All answers are needed.',
}
export const firstName = { fr: 'Prénom', en: 'First name' }
export const lastName = { fr: 'Nom', en: 'Last name' }
export const nameErrors = {
  required: { fr: 'Écrivez-le comme sur vos papiers.', en: 'Enter it as on your identity document.' },
  invalid_format: {
    fr: 'Gardez les lettres, les espaces, les tirets et les apostrophes.',
    en: 'Keep to letters, spaces, hyphens and apostrophes.',
  },
}
export const emailHint = {
  fr: 'Elle devient votre identifiant. Nous y envoyons un lien d’activation.',
  en: 'It becomes your username. We send an activation link to it.',
}
export const confirmation = { fr: 'Confirmer le mot de passe', en: 'Confirm the password' }
export const confirmationErrors = {
  required: { fr: 'Écrivez une seconde fois le mot de passe.', en: 'Write the password a second time.' },
  mismatch: { fr: 'Les deux mots de passe diffèrent.', en: 'The two passwords differ.' },
}
export const securityQuestion = { fr: 'Question de sécurité', en: 'Security question' }
export const securityQuestionHint = {
  fr: 'Choisissez celle dont personne d’autre ne connaît la réponse.',
  en: 'Choose one whose answer nobody else knows.',
}
export const securityQuestionErrors = {
  required: { fr: 'Choisissez une question.', en: 'Choose a question.' },
}
export const securityAnswer = { fr: 'Réponse', en: 'Answer' }
export const securityAnswerHint = {
  fr: 'Majuscules, accents et espaces ne comptent pas.',
  en: 'Capitals, accents and spaces do not matter.',
}
export const securityAnswerErrors = {
  required: { fr: 'Écrivez la réponse à votre question.', en: 'Write the answer to your question.' },
}
export const acceptTerms = {
  before: { fr: 'J’ai lu et j’accepte les ', en: 'I have read and accept the ' },
  terms: { fr: 'conditions d’utilisation', en: 'terms of use' },
  between: { fr: ' et la ', en: ' and the ' },
  privacy: { fr: 'politique de protection des données', en: 'data protection policy' },
}
export const acceptTermsErrors = {
  required: { fr: 'Acceptez les conditions pour créer le compte.', en: 'Accept the terms to create the account.' },
}
export const yourRights = {
  fr: 'Vos données servent à traiter vos candidatures. Vous pouvez les consulter, les corriger et les faire effacer.',
  en: 'We use your data to process your applications. You may read them, correct them and have them erased.',
}
export const create = { fr: 'Créer mon compte', en: 'Create my account' }

export const minLength = (count: number) => ({ fr: `${count} caractères ou plus`, en: `${count} characters or more` })
export const oneSpecial = {
  fr: '1 caractère spécial, par exemple ! ? # -',
  en: '1 special character, for example ! ? # -',
}
export const noneOf = (characters: string) => {
  const quoted = (locale: 'fr' | 'en') =>
    [...characters].map((character) => (locale === 'fr' ? `«\u00A0${character}\u00A0»` : `“${character}”`))
  return {
    fr: `Sans ${formatList('fr', quoted('fr'), 'disjunction').replace(' ou ', ' ni ')}`,
    en: `Without ${formatList('en', quoted('en'), 'disjunction')}`,
  }
}
export const done = { fr: '\u00A0: fait', en: ': done' }
export const toDo = { fr: '\u00A0: à faire', en: ': to do' }
export const strengthNames = [
  { fr: 'insuffisante', en: 'not enough' },
  { fr: 'faible', en: 'weak' },
  { fr: 'moyenne', en: 'fair' },
  { fr: 'bonne', en: 'good' },
  { fr: 'excellente', en: 'excellent' },
] as const
export const strengthIs = (name: { fr: string; en: string }) => ({
  fr: `Solidité ${name.fr}.`,
  en: `Strength: ${name.en}.`,
})
export const advisedLength = (count: number) => ({
  fr: ` Avec ${count} caractères ou plus, il résiste bien mieux.`,
  en: ` With ${count} characters or more it resists much better.`,
})

export const afterwards = { fr: 'Et ensuite ?', en: 'What next?' }
export const afterwardsMail = (hours: number) => ({
  fr: `Vous recevez un e-mail avec un lien d’activation, valable ${hours} heures.`,
  en: `You receive an e-mail with an activation link, valid for ${hours} hours.`,
})
export const afterwardsProfile = {
  fr: 'Vous ajoutez un CV et vos coordonnées : quatre minutes environ. Puis vous postulez.',
  en: 'You add a CV and your contact details: about four minutes. Then you apply.',
}
export const afterwardsDormant = (years: number, days: readonly number[]) => ({
  fr: `Sans connexion pendant ${years} ans, le compte est fermé. Nous prévenons ${formatList(
    'fr',
    days.map((count) => `${count} jours`),
    'conjunction',
  )} avant.`,
  en: `Without a sign-in for ${years} years the account is closed. We warn you ${formatList(
    'en',
    days.map((count) => `${count} days`),
    'conjunction',
  )} before.`,
})
export const alreadyRegistered = { fr: 'Vous avez déjà un compte ?', en: 'Do you have an account already?' }

export const checkMailTitle = { fr: 'Regardez vos e-mails', en: 'Check your e-mail' }
export const checkMailLead = (address: string) => ({
  fr: `Un message est parti vers ${address}.`,
  en: `We have sent a message to ${address}.`,
})
export const checkMailSteps = (hours: number) => [
  {
    fr: 'Ouvrez le message « Activez votre compte ».',
    en: 'Open the message “Activate your account”.',
  },
  {
    fr: `Suivez son lien dans les ${hours} heures : il sert une seule fois.`,
    en: `Follow its link within ${hours} hours: it works once.`,
  },
  {
    fr: 'Connectez-vous, puis complétez votre profil.',
    en: 'Sign in, then complete your profile.',
  },
]
export const nothingReceived = { fr: 'Rien reçu ?', en: 'Nothing received?' }
export const checkSpam = {
  fr: 'Le message arrive en général en moins d’une minute. Regardez aussi dans les courriers indésirables.',
  en: 'The message usually arrives within a minute. Look in your spam folder too.',
}
export const wrongAddress = {
  fr: 'L’adresse n’est pas la bonne ?',
  en: 'Is the address not right?',
}
export const startAgain = { fr: 'Recommencer l’inscription', en: 'Start again' }
