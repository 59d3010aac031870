import { plural } from '@portal/contracts/i18n/message'
import type { CompletenessPart } from '@portal/contracts/profile/completeness'

export const title = { fr: 'Tableau de bord', en: 'Dashboard' }
export const hello = (firstName: string) => ({ fr: `Bonjour ${firstName}`, en: `Hello ${firstName}` })

export const toDoNow = { fr: 'À faire maintenant', en: 'To do now' }
export const nothingToDo = {
  fr: 'Rien ne vous attend. C’est le moment de chercher.',
  en: 'Nothing is waiting for you. A good time to search.',
}
export const finishDraft = { fr: 'Terminer votre candidature\u00A0:', en: 'Finish your application:' }
export const missingPieces = {
  cv: { fr: 'le CV', en: 'the CV' },
  letter: { fr: 'la lettre de motivation', en: 'the cover letter' },
  profile: { fr: 'des informations de votre profil', en: 'part of your profile' },
}
export const lacks = (pieces: { fr: string; en: string }) => ({
  fr: `Il manque ${pieces.fr}.`,
  en: `Still missing: ${pieces.en}.`,
})
export const readyToSend = { fr: 'Elle est prête à être envoyée.', en: 'It is ready to be sent.' }
export const sendBefore = (deadline: string) => ({
  fr: `À\u00A0envoyer au plus tard le ${deadline}.`,
  en: `To be sent by ${deadline}.`,
})
export const resume = { fr: 'Reprendre', en: 'Resume' }
export const completeProfileTask = { fr: 'Compléter votre profil', en: 'Complete your profile' }
export const completeProfileWhy = (count: number) => ({
  fr: plural('fr', count, {
    one: 'Il manque une information demandée pour postuler.',
    other: `Il manque ${count} informations demandées pour postuler.`,
  }),
  en: plural('en', count, {
    one: 'One piece of information needed to apply is missing.',
    other: `${count} pieces of information needed to apply are missing.`,
  }),
})
export const complete = { fr: 'Compléter', en: 'Complete' }

export const yourProfile = { fr: 'Votre profil', en: 'Your profile' }
export const missingCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Il manque un élément', other: `Il manque ${count} éléments` }),
  en: plural('en', count, { one: 'One thing is missing', other: `${count} things are missing` }),
})
export const completeMyProfile = { fr: 'Compléter mon profil', en: 'Complete my profile' }
export const seeMyProfile = { fr: 'Voir mon profil', en: 'See my profile' }
export const profileIsWhole = {
  fr: 'Votre profil est complet\u00A0: vous pouvez postuler sans rien saisir de nouveau.',
  en: 'Your profile is complete: you can apply without typing anything again.',
}
export const partNames: Record<CompletenessPart, { fr: string; en: string }> = {
  civility: { fr: 'Votre civilité', en: 'Your title' },
  firstName: { fr: 'Votre prénom', en: 'Your first name' },
  lastName: { fr: 'Votre nom', en: 'Your last name' },
  birthDate: { fr: 'Votre date de naissance', en: 'Your date of birth' },
  nationality: { fr: 'Votre nationalité', en: 'Your nationality' },
  streetAddress: { fr: 'Votre adresse postale', en: 'Your postal address' },
  postcode: { fr: 'Votre code postal', en: 'Your postcode' },
  city: { fr: 'Votre ville', en: 'Your town' },
  country: { fr: 'Votre pays de résidence', en: 'Your country of residence' },
  phone: { fr: 'Un numéro de téléphone', en: 'A phone number' },
  cv: { fr: 'Un CV (ou au moment de postuler)', en: 'A CV (or when you apply)' },
}

export const yourLists = { fr: 'Vos candidatures et vos favoris', en: 'Your applications and favourites' }
export const ongoingCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Candidature en cours', other: 'Candidatures en cours' }),
  en: plural('en', count, { one: 'Ongoing application', other: 'Ongoing applications' }),
})
export const draftCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Brouillon', other: 'Brouillons' }),
  en: plural('en', count, { one: 'Draft', other: 'Drafts' }),
})
export const acceptedCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Acceptée', other: 'Acceptées' }),
  en: plural('en', count, { one: 'Successful', other: 'Successful' }),
})
export const archivedCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Archivée', other: 'Archivées' }),
  en: plural('en', count, { one: 'Archived', other: 'Archived' }),
})
export const favouriteCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Favori', other: 'Favoris' }),
  en: plural('en', count, { one: 'Favourite', other: 'Favourites' }),
})
export const documentCount = (count: number) => ({
  fr: plural('fr', count, { one: 'Document', other: 'Documents' }),
  en: plural('en', count, { one: 'Document', other: 'Documents' }),
})
export const allMyApplications = { fr: 'Toutes mes candidatures', en: 'All my applications' }
export const allMyFavourites = { fr: 'Tous mes favoris', en: 'All my favourites' }

export const nextDates = { fr: 'Prochaines dates', en: 'Next dates' }
export const noDate = {
  fr: 'Aucune date limite à venir parmi vos favoris et vos brouillons.',
  en: 'No deadline to come among your favourites and drafts.',
}
export const dateKinds = {
  favourite: { fr: 'Date limite d’un favori', en: 'Deadline of a favourite' },
  draft: { fr: 'Date limite d’un brouillon', en: 'Deadline of a draft' },
}
export const startSearch = { fr: 'Lancer une recherche', en: 'Search for jobs' }
