export const title = { fr: 'Mon compte', en: 'My account' }
export const identity = { fr: 'Identité', en: 'Identity' }
export const username = { fr: 'Adresse e-mail', en: 'E-mail address' }
export const name = { fr: 'Nom', en: 'Name' }
export const nameInProfile = {
  fr: 'Votre nom se corrige dans votre profil.',
  en: 'You correct your name in your profile.',
}
export const toProfile = { fr: 'Ouvrir mon profil', en: 'Open my profile' }

export const preferences = { fr: 'Préférences', en: 'Preferences' }
export const language = { fr: 'Langue des e-mails', en: 'Language of e-mails' }
export const languageHint = {
  fr: 'La langue des pages se choisit en haut de chaque page.',
  en: 'The language of the pages is chosen at the top of each page.',
}
export const languageNames = { fr: 'Français', en: 'English' } as const
export const save = { fr: 'Enregistrer', en: 'Save' }
export const saved = { fr: 'C’est enregistré.', en: 'Saved.' }

export const sessions = { fr: 'Appareils connectés', en: 'Signed-in devices' }
export const sessionsHint = {
  fr: 'Vous ne reconnaissez pas un appareil ? Déconnectez-le.',
  en: 'Is there a device you do not recognise? Sign it out.',
}
export const unknownDevice = { fr: 'Appareil inconnu', en: 'Unknown device' }
export const thisDevice = { fr: 'Cet appareil', en: 'This device' }
export const since = (instant: string) => ({
  fr: `Connecté depuis le ${instant}`,
  en: `Signed in since ${instant}`,
})
export const lastUsed = (instant: string) => ({ fr: `Dernière activité le ${instant}`, en: `Last used ${instant}` })
export const remembered = { fr: 'Reste connecté', en: 'Stays signed in' }
export const end = { fr: 'Déconnecter', en: 'Sign out' }
export const endOf = (device: string, since: string) => ({
  fr: ` ${device}, depuis le ${since}`,
  en: ` ${device}, since ${since}`,
})
export const ended = (device: string) => ({
  fr: `${device} est déconnecté.`,
  en: `${device} is signed out.`,
})
