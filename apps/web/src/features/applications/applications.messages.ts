import type { ApplicationTab } from '@portal/contracts/applications/application-tabs'
import { capitalise, formatZone } from '@portal/contracts/i18n/format'
import { type Locale, type Message, plural } from '@portal/contracts/i18n/message'
import type { DocumentKind } from '@portal/contracts/policy/policy'

export const myApplications = { fr: 'Mes candidatures', en: 'My applications' }
export const myApplication = { fr: 'Ma candidature', en: 'My application' }
export const unknown = { fr: 'Cette candidature n’existe pas', en: 'This application does not exist' }
export const tabNames: Record<ApplicationTab, Message> = {
  ongoing: { fr: 'En cours', en: 'Ongoing' },
  accepted: { fr: 'Acceptées', en: 'Successful' },
  archived: { fr: 'Archivées', en: 'Archived' },
  drafts: { fr: 'Brouillons', en: 'Drafts' },
}
export const offersCount = (count: number) => ({
  fr: plural('fr', count, { one: `${count} offre d’emploi`, other: `${count} offres d’emploi` }),
  en: plural('en', count, { one: `${count} job offer`, other: `${count} job offers` }),
})
export const emptyTabs: Record<ApplicationTab, Message> = {
  ongoing: { fr: 'Aucune candidature en cours.', en: 'No ongoing application.' },
  accepted: { fr: 'Aucune candidature acceptée pour l’instant.', en: 'No successful application yet.' },
  archived: { fr: 'Aucune candidature archivée.', en: 'No archived application.' },
  drafts: { fr: 'Aucun brouillon.', en: 'No draft.' },
}
export const seeOffers = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
export const sentOn = (date: string) => ({ fr: `Déposée le ${date}`, en: `Sent on ${date}` })
export const begunOn = (date: string) => ({ fr: `Commencée le ${date}`, en: `Begun on ${date}` })
export const sendBefore = (date: string) => ({
  fr: `À\u00A0envoyer au plus tard le ${date}`,
  en: `To be sent by ${date}`,
})
export const tooLate = {
  fr: 'Cette offre ne reçoit plus de candidatures',
  en: 'This offer no longer takes applications',
}
export const months = (count: number) => ({
  fr: `${count} mois`,
  en: plural('en', count, { one: `${count} month`, other: `${count} months` }),
})

export const currentStatus = { fr: 'État actuel', en: 'Where it stands' }
export const history = { fr: 'Historique', en: 'History' }
export const timesOf = (timeZone: string, hasMarks: boolean) => ({
  fr: `${capitalise(formatZone('fr', timeZone))}.${hasMarks ? ' Une graduation vaut un jour.' : ''}`,
  en: `${formatZone('en', timeZone)}.${hasMarks ? ' One mark is one day.' : ''}`,
})
/** A deadline, and whose hour it is. */
export const inZone = (dateTime: string, timeZone: string) => ({
  fr: `${dateTime}, ${formatZone('fr', timeZone)}`,
  en: `${dateTime}, ${formatZone('en', timeZone)}`,
})
export const decision = { fr: 'Décision', en: 'Decision' }
export const since = (date: string) => ({ fr: `depuis ${date}`, en: `since ${date}` })

export const events = {
  created: { fr: 'Brouillon commencé', en: 'Draft begun' },
  sent: { fr: 'Vous avez envoyé votre candidature', en: 'You sent your application' },
  back: { fr: 'Vous avez réactivé votre candidature', en: 'You reactivated your application' },
  withdrawn: { fr: 'Vous avez retiré votre candidature', en: 'You withdrew your application' },
  archived: { fr: 'Vous avez archivé cette candidature', en: 'You archived this application' },
  unarchived: { fr: 'Vous avez désarchivé cette candidature', en: 'You took this application out of the archive' },
  mailed: { fr: 'Message envoyé au recruteur', en: 'Message sent to the recruiter' },
}
const openedNames: Record<DocumentKind, Message> = {
  cv: { fr: 'Votre CV a été ouvert', en: 'Your CV was opened' },
  letter: { fr: 'Votre lettre a été ouverte', en: 'Your cover letter was opened' },
  other: { fr: 'Un de vos documents a été ouvert', en: 'One of your documents was opened' },
}
export const opened = (kind: DocumentKind): Message => openedNames[kind]
export const by = {
  recruiter: { fr: 'Par une personne du service recruteur.', en: 'By somebody of the recruiting team.' },
  admin: { fr: 'Par l’administration du portail.', en: 'By the administration of the portal.' },
  candidate: { fr: 'Par vous.', en: 'By you.' },
  system: { fr: 'Par le portail.', en: 'By the portal.' },
}

export const sentFile = { fr: 'Ce que le recruteur a reçu', en: 'What the recruiter received' }
export const frozen = {
  fr: 'Figé à l’envoi\u00A0: changer vos documents ou votre profil n’y touche pas.',
  en: 'Fixed when it was sent: changing your documents or profile leaves it as it is.',
}
export const administrativeReference = {
  fr: 'Référence administrative de l’offre',
  en: 'Administrative reference of the offer',
}
export const contract = { fr: 'Contrat', en: 'Contract' }
export const deadline = { fr: 'Date limite de candidature', en: 'Apply by' }
export const received = { fr: 'Déposée le', en: 'Sent on' }
export const details = { fr: 'Coordonnées envoyées', en: 'Contact details sent' }
export const putAway = { fr: 'Ranger cette candidature', en: 'Put this application away' }
export const archive = { fr: 'Archiver', en: 'Archive' }
export const unarchive = { fr: 'Désarchiver', en: 'Take out of the archive' }
export const archiveText = {
  fr: 'L’archiver la range dans l’onglet «\u00A0Archivées\u00A0». Rien ne change pour le recruteur.',
  en: 'Archiving moves it to the “Archived” tab. Nothing changes for the recruiter.',
}
export const unarchiveText = {
  fr: 'Elle est rangée dans l’onglet «\u00A0Archivées\u00A0».',
  en: 'It is in the “Archived” tab.',
}
export const wasArchived = { fr: 'La candidature est archivée.', en: 'The application has been archived.' }
export const wasUnarchived = { fr: 'La candidature est désarchivée.', en: 'The application is out of the archive.' }

export const stop = { fr: 'Ne plus être candidat', en: 'No longer a candidate' }
export const decline = { fr: 'Décliner l’offre', en: 'Withdraw' }
export const declineText = {
  fr: 'Décliner l’offre retire votre dossier au recruteur.',
  en: 'Withdrawing takes your application away from the recruiter.',
}
export const canComeBack = (date: string | null) => ({
  fr: date
    ? `Vous pourrez revenir sur ce choix jusqu’au ${date}.`
    : 'Vous pourrez revenir sur ce choix tant que l’offre est ouverte.',
  en: date ? `You can change your mind until ${date}.` : 'You can change your mind as long as the offer is open.',
})
export const isFinal = {
  fr: 'Ce choix est définitif\u00A0: vous ne pourrez plus postuler à cette offre.',
  en: 'This is final: you will not be able to apply for this job again.',
}
export const comeBack = { fr: 'Revenir sur ce retrait', en: 'Change your mind' }
export const reactivate = { fr: 'Réactiver la candidature', en: 'Reactivate the application' }
/** Once withdrawn; `date` null when the offer has no deadline. */
export const reactivateUntil = (date: string | null) => ({
  fr: date ? `Vous pouvez la réactiver jusqu’au ${date}.` : 'Vous pouvez la réactiver tant que l’offre est ouverte.',
  en: date ? `You can reactivate it until ${date}.` : 'You can reactivate it while the offer is open.',
})
export const reactivateText = {
  fr: 'Votre candidature repart telle qu’elle était, sans rien à refaire. Le recruteur en est prévenu.',
  en: 'Your application is sent again just as it was. The recruiter is told.',
}
export const wasReactivated = { fr: 'Votre candidature est réactivée.', en: 'Your application has been reactivated.' }
export const noWayBack = {
  fr: 'Ce retrait ne peut plus être repris, et une seule candidature par offre est possible.',
  en: 'This withdrawal can no longer be taken back, and only one application per offer is possible.',
}

export const draftText = {
  fr: 'Ce brouillon n’est pas encore envoyé. Personne d’autre que vous ne le voit.',
  en: 'This draft has not been sent yet. Nobody but you can see it.',
}
export const resume = { fr: 'Reprendre', en: 'Resume' }
export const deleteDraft = { fr: 'Supprimer ce brouillon', en: 'Delete this draft' }
export const deleteTitle = { fr: 'Supprimer ce brouillon\u00A0?', en: 'Delete this draft?' }
export const deleteLoss = {
  fr: 'Ce que vous avez écrit et les fichiers ajoutés pour cette candidature seulement sont perdus pour de bon.',
  en: 'What you wrote and the files added for this application only are lost for good.',
}
export const deleteStays = {
  fr: 'Les documents gardés dans votre profil restent, et vous pourrez postuler de nouveau à cette offre.',
  en: 'The documents kept in your profile stay, and you can apply for this job again.',
}
export const deleteForGood = { fr: 'Supprimer définitivement', en: 'Delete for good' }
export const keepDraft = { fr: 'Garder ce brouillon', en: 'Keep this draft' }
export const wasDeleted = { fr: 'Le brouillon est supprimé.', en: 'The draft has been deleted.' }

export const withdrawalTitle = (reference?: string) => ({
  fr: reference ? `Retrait de votre candidature sur l’offre ${reference}` : 'Retrait de votre candidature',
  en: reference ? `Withdrawal of your application for offer ${reference}` : 'Withdrawal of your application',
})
export const whatHappens = { fr: 'Ce qui va se passer', en: 'What will happen' }
export const effects = {
  recruiter: {
    fr: 'Le recruteur cesse d’examiner votre dossier et n’a plus accès à vos fichiers.',
    en: 'The recruiter stops examining your application and can no longer open your files.',
  },
  history: {
    fr: 'La candidature passe à «\u00A0Désistement\u00A0» et reste dans votre espace, avec son historique.',
    en: 'The application becomes “Withdrawn” and stays in your space, with its history.',
  },
  confirmation: { fr: 'Vous recevez une confirmation par e-mail.', en: 'You get a confirmation by e-mail.' },
}
export const theMail = { fr: 'L’e-mail au recruteur', en: 'The e-mail to the recruiter' }
export const mailIntro = {
  fr: 'Facultatif. Vous pouvez changer ces mots ou les envoyer tels quels\u00A0; vous en recevez une copie.',
  en: 'Optional. You can change these words or send them as they are; you get a copy.',
}
const languageNames: Record<Locale, Message> = {
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
}
export const mailLanguage = (locale: Locale) => ({
  fr: `L’e-mail est en ${languageNames[locale].fr}, la langue de votre compte.`,
  en: `The e-mail is in ${languageNames[locale].en}, the language of your account.`,
})
export const mailTo = { fr: 'À', en: 'To' }
export const mailToText = (structure: string) => ({
  fr: `Le service recruteur, ${structure}`,
  en: `The recruiting team, ${structure}`,
})
export const mailCopy = { fr: 'Copie', en: 'Copy' }
export const mailSubject = { fr: 'Objet', en: 'Subject' }
export const mailMessage = { fr: 'Votre message', en: 'Your message' }
export const mailHint = {
  fr: 'Si vous le videz, le texte proposé part à sa place.',
  en: 'If you empty it, the proposed text is sent instead.',
}
export const tooLong = { fr: 'Raccourcissez votre message.', en: 'Make your message shorter.' }
export const backToApplication = { fr: 'Retour à la candidature', en: 'Back to the application' }
export const withdrawSilently = { fr: 'Retirer ma candidature sans e-mail', en: 'Withdraw without e-mail' }
export const withdrawWithMail = { fr: 'Envoyer l’e-mail et retirer ma candidature', en: 'Send the e-mail and withdraw' }
export const withdrawnTitle = { fr: 'Votre candidature est retirée', en: 'Your application is withdrawn' }
export const withdrawnMailed = (email: string) => ({
  fr: `Votre message est parti au recruteur, avec une copie à ${email}.`,
  en: `Your message has left for the recruiter, with a copy to ${email}.`,
})
export const withdrawnSilently = (email: string) => ({
  fr: `Le recruteur n’a reçu aucun message. Une confirmation part à ${email}.`,
  en: `The recruiter got no message. A confirmation is on its way to ${email}.`,
})
export const notWithdrawable = {
  fr: 'Cette candidature ne peut pas être retirée.',
  en: 'This application cannot be withdrawn.',
}
