export const title = { fr: 'Activer mon compte', en: 'Activate my account' }
export const lead = (address: string) => ({
  fr: `Appuyez sur le bouton pour activer le compte de ${address}.`,
  en: `Press the button to activate the account of ${address}.`,
})
export const activate = { fr: 'Activer mon compte', en: 'Activate my account' }

export const choosePasswordTitle = { fr: 'Choisir mon mot de passe', en: 'Choose my password' }
export const choosePasswordLead = (address: string) => ({
  fr: `Il ouvrira votre compte professionnel, avec l’adresse ${address}.`,
  en: `It will open your staff account, with the address ${address}.`,
})
export const openAccount = { fr: 'Ouvrir mon compte', en: 'Open my account' }

export const activatedTitle = { fr: 'Votre compte est activé', en: 'Your account is activated' }
export const activatedLead = {
  fr: 'Il ne vous reste qu’à vous connecter.',
  en: 'All that remains is to sign in.',
}
export const thenProfile = {
  fr: 'Vous pourrez ensuite compléter votre profil et postuler.',
  en: 'You can then complete your profile and apply.',
}

export const notValidTitle = { fr: 'Ce lien ne marche plus', en: 'This link no longer works' }
export const notValidLead = {
  fr: 'Il a déjà servi, il a expiré, ou un lien plus récent l’a remplacé.',
  en: 'It was used already, has expired, or a newer link has replaced it.',
}
export const maybeActivated = {
  fr: 'Si votre compte est déjà activé, il suffit de vous connecter.',
  en: 'If your account is already activated, just sign in.',
}
export const otherwise = { fr: 'Sinon, demandez un autre lien', en: 'Otherwise, ask for another link' }
