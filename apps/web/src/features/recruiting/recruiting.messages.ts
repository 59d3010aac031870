import type { ApplicationStatus } from '@portal/contracts/applications/application-status'
import { formatNumber } from '@portal/contracts/i18n/format'
import type { Message } from '@portal/contracts/i18n/message'
import { plural } from '@portal/contracts/i18n/message'
import type { OfferStatus } from '@portal/contracts/offers/offer'

export const myOffers = { fr: 'Mes offres', en: 'My job offers' }
export const allOffers = { fr: 'Toutes les offres', en: 'All job offers' }
export const everyStatus = { fr: 'Toutes', en: 'All' }
export const offerStatuses: Record<OfferStatus, Message> = {
  published: { fr: 'Publiée', en: 'Published' },
  draft: { fr: 'Brouillon', en: 'Draft' },
  closed: { fr: 'Fermée', en: 'Closed' },
  filled: { fr: 'Pourvue', en: 'Filled' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
}
/** Of many offers, where the label above is of one. */
export const offersOfStatus: Record<OfferStatus, Message> = {
  published: { fr: 'Publiées', en: 'Published' },
  draft: { fr: 'Brouillons', en: 'Drafts' },
  closed: { fr: 'Fermées', en: 'Closed' },
  filled: { fr: 'Pourvues', en: 'Filled' },
  cancelled: { fr: 'Annulées', en: 'Cancelled' },
}
export const showOffers = { fr: 'Afficher', en: 'Show' }
export const noOffer = { fr: 'Aucune offre à afficher.', en: 'No job offer to show.' }
export const offersCount = (count: number) => ({
  fr: plural('fr', count, { one: `${count} offre`, other: `${count} offres` }),
  en: plural('en', count, { one: `${count} job offer`, other: `${count} job offers` }),
})
export const applicationsCount = (count: number) => ({
  fr: plural('fr', count, { one: `${count} candidature`, other: `${count} candidatures` }),
  en: plural('en', count, { one: `${count} application`, other: `${count} applications` }),
})
export const newCount = (count: number) => ({
  fr: plural('fr', count, { one: `${count} nouvelle`, other: `${count} nouvelles` }),
  en: `${count} new`,
})
export const closesOn = (date: string) => ({ fr: `Date limite\u00A0: ${date}`, en: `Apply by: ${date}` })
export const noDeadline = { fr: 'Sans date limite', en: 'No deadline' }
export const publicPage = { fr: 'Voir la page publique', en: 'See the public page' }

export const application = { fr: 'Candidature', en: 'Application' }
export const applications = { fr: 'Candidatures', en: 'Applications' }
export const everyApplication = { fr: 'Toutes', en: 'All' }
export const noApplication = { fr: 'Aucune candidature à afficher.', en: 'No application to show.' }
export const receivedOn = (instant: string) => ({ fr: `Reçue le ${instant}`, en: `Received on ${instant}` })
export const filesCount = (count: number) => ({
  fr: plural('fr', count, { one: `${count} fichier`, other: `${count} fichiers` }),
  en: plural('en', count, { one: `${count} file`, other: `${count} files` }),
})

export const files = { fr: 'Fichiers', en: 'Files' }
export const filesHint = {
  fr: 'La personne voit qui a ouvert quel fichier et quand, par rôle, sans votre nom.',
  en: 'The candidate sees which role opened which file and when, without your name.',
}
export const noFile = {
  fr: 'La personne s’est désistée\u00A0: ses fichiers ne sont plus consultables.',
  en: 'The candidate has withdrawn: the files can no longer be opened.',
}
export const candidate = { fr: 'Candidat', en: 'Candidate' }
export const email = { fr: 'Adresse e-mail', en: 'E-mail address' }
export const phone = { fr: 'Téléphone', en: 'Phone' }
export const address = { fr: 'Adresse', en: 'Address' }
export const nationality = { fr: 'Nationalité', en: 'Nationality' }
export const birthDate = { fr: 'Date de naissance', en: 'Date of birth' }
export const comment = { fr: 'Un mot du candidat', en: 'A word from the candidate' }
export const link = { fr: 'Une page à voir', en: 'A page to see' }
export const history = { fr: 'Historique', en: 'History' }
export const events = {
  sent: { fr: 'Candidature envoyée', en: 'Application sent' },
  withdrawn: { fr: 'Candidature retirée par la personne', en: 'Application withdrawn by the candidate' },
  mailed: { fr: 'Message de la personne', en: 'Message from the candidate' },
  opened: (name: string) => ({ fr: `Fichier ouvert\u00A0: ${name}`, en: `File opened: ${name}` }),
  aFile: { fr: 'un document', en: 'a document' },
}

export const decide = { fr: 'Changer l’état', en: 'Change the status' }
export const decideHint = {
  fr: 'La personne est prévenue par e-mail à chaque changement.',
  en: 'The candidate is notified by e-mail at every change.',
}
const isFinal = {
  fr: 'Cet état est final\u00A0: il n’y a plus de décision à prendre ici.',
  en: 'This status is final: there is no further decision to take here.',
}
/** Whoever has withdrawn may be back. */
const isWithdrawn = {
  fr: 'La personne s’est désistée\u00A0: il n’y a pas de décision à prendre.',
  en: 'The candidate has withdrawn: there is no decision to take.',
}
export const noMore = (status: ApplicationStatus): Message => (status === 'withdrawn' ? isWithdrawn : isFinal)
export const newStatus = { fr: 'Nouvel état', en: 'New status' }
export const newStatusMissing = { fr: 'Choisissez le nouvel état.', en: 'Choose the new status.' }
export const statusHints: Partial<Record<string, Message>> = {
  rejected: {
    fr: 'La personne ne remplit pas les conditions de l’offre.',
    en: 'The candidate does not meet the conditions of the offer.',
  },
  'not-selected': {
    fr: 'La candidature est recevable, mais n’est pas retenue.',
    en: 'The application is admissible, but not selected.',
  },
}
export const message = { fr: 'Message à la personne', en: 'Message to the candidate' }
export const messageHint = {
  fr: 'Il est joint à l’e-mail et à l’historique.',
  en: 'It is added to the e-mail and to the history.',
}
export const confirm = { fr: 'Changer l’état et prévenir', en: 'Change and notify' }
export const cancel = { fr: 'Annuler', en: 'Cancel' }
export const decided = (label: string) => ({
  fr: `L’état est maintenant «\u00A0${label}\u00A0». La personne est prévenue.`,
  en: `The status is now “${label}”. The candidate is notified.`,
})

export const recruiters = { fr: 'Recruteurs', en: 'Recruiters' }
export const recruitersLead = {
  fr: 'Chacun voit seulement les offres et les candidatures de ses structures.',
  en: 'Each recruiter sees the job offers and applications of their own structures, and only those.',
}
export const recruiterAccounts = { fr: 'Comptes des recruteurs', en: 'Recruiter accounts' }
export const onlyAdmins = {
  fr: 'Cette page est réservée aux administrateurs du portail.',
  en: 'This page is for the administrators of the portal.',
}
export const noRecruiter = { fr: 'Aucun recruteur pour l’instant.', en: 'No recruiter yet.' }
export const waiting = { fr: 'Invitation envoyée', en: 'Invitation sent' }
export const inactive = { fr: 'Désactivé', en: 'Deactivated' }
export const noStructure = { fr: 'Aucune structure', en: 'No structure' }
export const deactivate = { fr: 'Désactiver', en: 'Deactivate' }
export const reactivate = { fr: 'Réactiver', en: 'Reactivate' }
export const ofRecruiter = (name: string) => ({ fr: ` ${name}`, en: ` ${name}` })
export const wasDeactivated = (name: string) => ({
  fr: `${name} n’a plus accès au portail.`,
  en: `${name} no longer has access to the portal.`,
})
export const wasReactivated = (name: string) => ({
  fr: `${name} a de nouveau accès au portail.`,
  en: `${name} has access to the portal again.`,
})
export const changeStructures = { fr: 'Changer ses structures', en: 'Change structures' }
export const structuresOf = (name: string) => ({ fr: `Structures\u00A0: ${name}`, en: `Structures: ${name}` })
export const save = { fr: 'Enregistrer', en: 'Save' }
export const structuresSaved = { fr: 'Les structures sont enregistrées.', en: 'The structures have been saved.' }

export const invite = { fr: 'Inviter un recruteur', en: 'Invite a recruiter' }
export const inviteHint = {
  fr: 'La personne reçoit un lien pour choisir son mot de passe. Une adresse qui a déjà un compte n’est pas changée.',
  en: 'The person gets a link to choose a password. An address that already has an account is not changed.',
}
export const firstName = { fr: 'Prénom', en: 'First name' }
export const lastName = { fr: 'Nom', en: 'Last name' }
export const language = { fr: 'Langue de l’invitation', en: 'Language of the invitation' }
export const languages = { fr: { fr: 'Français', en: 'French' }, en: { fr: 'Anglais', en: 'English' } }
export const structures = { fr: 'Structures', en: 'Structures' }
export const searchStructure = { fr: 'Chercher une structure', en: 'Look for a structure' }
export const searchStructureHint = {
  fr: 'Par nom, code ou ville.',
  en: 'By name, code or town.',
}
export const chosenStructures = (count: number) => ({
  fr:
    count === 0
      ? 'Aucune structure choisie'
      : plural('fr', count, { one: `${count} structure choisie`, other: `${count} structures choisies` }),
  en:
    count === 0
      ? 'No structure chosen'
      : plural('en', count, { one: `${count} structure chosen`, other: `${count} structures chosen` }),
})
export const structuresMissing = { fr: 'Choisissez au moins une structure.', en: 'Choose at least one structure.' }
export const noStructureFound = { fr: 'Aucune structure de ce nom.', en: 'No structure of that name.' }
export const moreStructures = (shown: number, total: number) => ({
  fr: `${shown} sur ${formatNumber('fr', total)}\u00A0: précisez la recherche.`,
  en: `${shown} of ${formatNumber('en', total)}: narrow the search.`,
})
export const sendInvitation = { fr: 'Envoyer l’invitation', en: 'Send the invitation' }
export const invited = (address: string) => ({
  fr: `L’invitation part à ${address}.`,
  en: `The invitation is on its way to ${address}.`,
})
