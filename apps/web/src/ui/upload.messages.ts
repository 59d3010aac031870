export const refusedPrefix = { fr: 'Refusé : ', en: 'Refused: ' }

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
export const remove = { fr: 'Retirer', en: 'Remove' }
