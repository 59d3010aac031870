export const signIn = { fr: 'Se connecter', en: 'Sign in' }
export const createAccount = { fr: 'Créer un compte', en: 'Create an account' }

export const email = { fr: 'Adresse e-mail', en: 'E-mail address' }
export const emailErrors = {
  required: { fr: 'Écrivez votre adresse e-mail.', en: 'Write your e-mail address.' },
  invalid_format: {
    fr: 'Complétez l’adresse e-mail, par exemple nom@exemple.fr.',
    en: 'Complete the e-mail address, for example name@example.org.',
  },
  too_big: { fr: 'Raccourcissez l’adresse e-mail.', en: 'Make the e-mail address shorter.' },
}
export const password = { fr: 'Mot de passe', en: 'Password' }
export const passwordErrors = {
  required: { fr: 'Écrivez votre mot de passe.', en: 'Write your password.' },
}

export const stayConnected = (days: number) => ({
  fr: `Rester connecté ${days} jours sur cet appareil`,
  en: `Stay signed in for ${days} days on this device`,
})
export const notActivatedYet = {
  fr: 'Si vous venez de créer votre compte, activez-le d’abord : le lien est dans l’e-mail reçu.',
  en: 'If you have just created your account, activate it first: the link is in the e-mail you received.',
}
export const welcomeBack = (name: string) => ({
  fr: `Connexion réussie. Bonjour ${name}.`,
  en: `You are signed in. Hello ${name}.`,
})

export const signInReasons = {
  'session-over': {
    fr: 'Votre session a pris fin. Ce que vous avez saisi reste sur cette page.',
    en: 'Your session has ended. What you typed stays on this page.',
  },
  'sign-in-needed': {
    fr: 'Cette action demande un compte. Ce que vous avez saisi reste sur cette page.',
    en: 'This needs an account. What you typed stays on this page.',
  },
  favourite: {
    fr: 'Pour garder cette offre dans vos favoris.',
    en: 'To keep this offer in your favourites.',
  },
  alert: {
    fr: 'Pour créer une alerte : ses e-mails partent à l’adresse de votre compte.',
    en: 'To create an alert: its e-mails go to the address of your account.',
  },
  header: {
    fr: 'Vous restez ensuite sur cette page.',
    en: 'You then stay on this page.',
  },
}

export const noAccountYet = { fr: 'Pas encore de compte ?', en: 'No account yet?' }
export const whatForAccount = {
  fr: 'Il est gratuit. Il sert à postuler en ligne, à suivre vos candidatures, à garder des offres et à recevoir des alertes.',
  en: 'It is free. Use it to apply online, to follow your applications, to keep offers and to receive alerts.',
}
export const forgottenUsername = { fr: 'Identifiant oublié ?', en: 'Forgotten username?' }
export const usernameIsEmail = {
  fr: 'Votre identifiant est l’adresse e-mail donnée à l’inscription. Pour la retrouver, cherchez « Activez votre compte » dans vos boîtes, courriers indésirables compris.',
  en: 'Your username is the e-mail address you registered with. To find it, search your mailboxes for “Activate your account”, spam included.',
}
export const linkNotReceived = { fr: 'Lien d’activation pas reçu ?', en: 'Activation link not received?' }

export const registeredEmail = { fr: 'Adresse e-mail donnée à l’inscription', en: 'E-mail address you registered with' }
export const resendHint = {
  fr: 'Le nouveau lien remplace les précédents.',
  en: 'The new link replaces the ones before.',
}
export const resend = { fr: 'Recevoir un nouveau lien', en: 'Get a new link' }
export const resent = (address: string) => ({
  fr: `C’est envoyé à ${address}. Sans rien dans quelques minutes, regardez dans les courriers indésirables.`,
  en: `Sent to ${address}. If nothing comes within minutes, look in your spam folder.`,
})
