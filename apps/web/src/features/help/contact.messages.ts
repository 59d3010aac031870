export const candidateTitle = { fr: 'Assistance visiteur et candidat', en: 'Help for visitors and candidates' }
export const recruiterTitle = { fr: 'Assistance recruteur', en: 'Help for recruiters' }
export const lead = {
  fr: 'Une question sur le portail, un problème technique : écrivez-nous, une personne vous répond par e-mail.',
  en: 'A question about the portal, a technical problem: write to us, a person replies by e-mail.',
}
export const notProcessedTitle = { fr: 'Pas de candidature ici', en: 'No applications here' }
export const notProcessed = {
  fr: 'Les candidatures et les CV envoyés par ce formulaire ne sont pas traités. Pour postuler, ouvrez l’offre et choisissez « Postuler ». Pour savoir où en est une candidature, ouvrez « Mes candidatures ».',
  en: 'Applications and CVs sent with this form are not processed. To apply, open the job offer and choose “Apply”. To know where an application stands, open “My applications”.',
}
export const neverPassword = {
  fr: 'Ne donnez jamais votre mot de passe : nous ne le demandons pas.',
  en: 'Never give your password: we do not ask for it.',
}
export const firstName = { fr: 'Prénom', en: 'First name' }
export const lastName = { fr: 'Nom', en: 'Last name' }
export const firstNameErrors = { required: { fr: 'Écrivez votre prénom.', en: 'Write your first name.' } }
export const lastNameErrors = { required: { fr: 'Écrivez votre nom.', en: 'Write your last name.' } }
export const email = { fr: 'Adresse e-mail', en: 'E-mail address' }
export const emailHint = { fr: 'Nous vous répondons à cette adresse.', en: 'We reply to this address.' }
export const emailErrors = {
  required: { fr: 'Écrivez votre adresse e-mail.', en: 'Write your e-mail address.' },
  invalid_format: {
    fr: 'Complétez l’adresse e-mail, par exemple nom@exemple.fr.',
    en: 'Complete the e-mail address, for example name@example.org.',
  },
}
export const subject = { fr: 'Objet', en: 'Subject' }
export const subjectErrors = {
  required: { fr: 'Écrivez l’objet de votre message.', en: 'Write the subject of your message.' },
}
export const reference = { fr: 'Référence de l’offre', en: 'Reference of the offer' }
export const referenceHint = (example: string) => ({ fr: `Par exemple ${example}.`, en: `For example ${example}.` })
export const message = { fr: 'Votre message', en: 'Your message' }
export const messageHint = {
  fr: 'Pour un problème technique, dites ce que vous faisiez, ce qui s’est passé, et votre navigateur.',
  en: 'For a technical problem, say what you were doing, what happened, and your browser.',
}
export const messageErrors = {
  required: { fr: 'Écrivez votre message.', en: 'Write your message.' },
  too_small: {
    fr: 'Dites-en un peu plus : dix caractères au moins.',
    en: 'Say a little more: ten characters at least.',
  },
}
export const send = { fr: 'Envoyer le message', en: 'Send the message' }
export const sentTitle = { fr: 'Message envoyé', en: 'Message sent' }
export const sentText = (address: string) => ({
  fr: `Nous l’avons bien reçu. La réponse partira à ${address}.`,
  en: `We have received it. The reply will go to ${address}.`,
})
export const backToOffers = { fr: 'Voir les offres d’emploi', en: 'See the job offers' }
export const answerFirst = { fr: 'La réponse est peut-être déjà là', en: 'The answer may already be there' }
export const recruiterInstead = { fr: 'Vous recrutez ?', en: 'Are you recruiting?' }
export const candidateInstead = { fr: 'Vous êtes candidat ?', en: 'Are you a candidate?' }
