import type { ApplicationMissing } from '@portal/contracts/applications/application'
import { formatZone } from '@portal/contracts/i18n/format'
import { type Message, plural } from '@portal/contracts/i18n/message'
import type { DocumentKind } from '@portal/contracts/policy/policy'
import type { CompletenessPart } from '@portal/contracts/profile/completeness'
import { alreadyApplied } from './apply-button.messages.ts'

export const offers = { fr: 'Offres d’emploi', en: 'Job offers' }
export const applying = { fr: 'Postuler', en: 'Apply' }
export const title = { fr: 'Votre candidature', en: 'Your application' }
export const reference = (value: string) => ({ fr: `RÉF.\u00A0: ${value}`, en: `Ref.\u00A0${value}` })
export const step = (current: number, total: number, name: Message) => ({
  fr: `Étape ${current} sur ${total}\u00A0: ${name.fr}`,
  en: `Step ${current} of ${total}: ${name.en}`,
})
export const stepNames = {
  form: { fr: 'vos documents', en: 'your documents' },
  review: { fr: 'relire et envoyer', en: 'check and send' },
}

export const summary = { fr: 'Votre candidature en bref', en: 'Your application in brief' }
export const deadline = { fr: 'Date limite de candidature', en: 'Apply by' }
export const noDeadline = { fr: 'Jusqu’à ce que le poste soit pourvu', en: 'Until the position is filled' }
export const timeOf = (timeZone: string) => ({ fr: formatZone('fr', timeZone), en: formatZone('en', timeZone) })
export const sendEarly = {
  fr: 'N’attendez pas la dernière heure\u00A0: après cette minute, rien ne peut plus être envoyé.',
  en: 'Do not wait for the last hour: after that minute nothing can be sent.',
}
export const toDo = { fr: 'Reste à faire', en: 'Still to do' }
export const allThere = { fr: 'Tout est là', en: 'Everything is there' }
export const partNames: Record<ApplicationMissing, Message> = {
  profile: { fr: 'Coordonnées', en: 'Contact details' },
  cv: { fr: 'CV', en: 'CV' },
  letter: { fr: 'Lettre de motivation', en: 'Cover letter' },
}
export const done = { fr: 'fait', en: 'done' }
export const missing = { fr: 'à compléter', en: 'missing' }

export const yourDetails = { fr: 'Vos coordonnées', en: 'Your contact details' }
export const detailsHint = {
  fr: 'Elles viennent de votre profil et partent avec la candidature.',
  en: 'They come from your profile and are sent with the application.',
}
export const amendProfile = { fr: 'Modifier mon profil', en: 'Amend my profile' }
export const completeProfile = { fr: 'Compléter mon profil', en: 'Complete my profile' }
export const profileLacks = {
  fr: 'Il manque à votre profil, avant de pouvoir envoyer\u00A0:',
  en: 'Before you can send, your profile still lacks:',
}
export const profileParts: Record<CompletenessPart, Message> = {
  civility: { fr: 'civilité', en: 'title' },
  firstName: { fr: 'prénom', en: 'first name' },
  lastName: { fr: 'nom', en: 'last name' },
  birthDate: { fr: 'date de naissance', en: 'date of birth' },
  nationality: { fr: 'nationalité', en: 'nationality' },
  streetAddress: { fr: 'adresse postale', en: 'postal address' },
  postcode: { fr: 'code postal', en: 'postcode' },
  city: { fr: 'ville', en: 'town' },
  country: { fr: 'pays de résidence', en: 'country of residence' },
  phone: { fr: 'un numéro de téléphone', en: 'a phone number' },
  cv: { fr: 'CV', en: 'CV' },
}
export const identity = { fr: 'Identité', en: 'Identity' }
export const nationality = { fr: 'Nationalité', en: 'Nationality' }
export const contact = { fr: 'Contact', en: 'Contact' }
export const address = { fr: 'Adresse', en: 'Address' }
export const bornOn = (date: string) => ({ fr: `né(e) le ${date}`, en: `born on ${date}` })
export const notGiven = { fr: 'Non renseigné', en: 'Not given' }

export const kindTitles: Record<DocumentKind, Message> = {
  cv: { fr: 'CV', en: 'CV' },
  letter: { fr: 'Lettre de motivation', en: 'Cover letter' },
  other: { fr: 'Autres documents', en: 'Other documents' },
}
/** Types and size are said where a file is chosen. */
export const kindHints: Record<DocumentKind, (maximum: number) => Message> = {
  cv: () => ({
    fr: 'Un seul\u00A0: le recruteur voit celui que vous choisissez ici.',
    en: 'One only: the recruiter sees the one you choose here.',
  }),
  letter: () => ({
    fr: 'Sans elle, la candidature n’est pas recevable.',
    en: 'Without it, the application is not admissible.',
  }),
  other: (maximum) => ({
    fr: `Diplômes, publications, attestations\u00A0: ${maximum} au plus.`,
    en: `Degrees, publications, certificates: ${maximum} at most.`,
  }),
}
export const optional = { fr: '(facultatif)', en: '(optional)' }
export const mandatoryHint = { fr: '* obligatoire', en: '* mandatory' }
export const byDefault = { fr: 'Par défaut', en: 'Default' }
export const addedOn = (date: string) => ({ fr: `ajouté le ${date}`, en: `added on ${date}` })
export const forThisOne = { fr: 'Pour cette candidature seulement', en: 'For this application only' }
export const download = { fr: 'Télécharger', en: 'Download' }
export const anotherCv = { fr: 'Un autre CV, depuis cet appareil', en: 'Another CV, from this device' }
export const anotherLetter = { fr: 'Une autre lettre, depuis cet appareil', en: 'Another letter, from this device' }
export const storedCount = (count: number, maximum: number) => ({
  fr: `${count} ${plural('fr', count, { one: 'CV gardé', other: 'CV gardés' })} sur ${maximum}`,
  en: `${count} of ${maximum} CVs kept`,
})
export const notUsable = (types: string) => ({
  fr: `Ne convient pas ici\u00A0: enregistrez-le en ${types}, puis ajoutez-le.`,
  en: `Cannot be used here: save it as ${types}, then add it.`,
})
export const chooseLetter = { fr: 'Lettre à envoyer', en: 'Letter to send' }
export const chooseOne = { fr: 'Choisissez une lettre', en: 'Choose a letter' }
export const attachStored = { fr: 'Joindre depuis mes documents', en: 'Attach from my documents' }
export const keep = { fr: 'Garder aussi dans mes documents', en: 'Keep it in my documents as well' }
export const keepNoRoom = {
  fr: 'Mes documents sont pleins\u00A0: ce fichier servira à cette candidature seulement.',
  en: 'My documents are full: this file will serve this application only.',
}
export const remove = { fr: 'Retirer', en: 'Remove' }
export const othersFull = (maximum: number) => ({
  fr: `Vous avez joint ${maximum} documents, le maximum. Retirez-en un pour en joindre un autre.`,
  en: `You have attached ${maximum} documents, the maximum. Remove one to attach another.`,
})

export const comment = { fr: 'Un mot au recruteur', en: 'A word to the recruiter' }
export const link = { fr: 'Une page à montrer', en: 'A page to show' }
export const linkHint = {
  fr: 'Page personnelle, blog ou vidéo. Par exemple https://exemple.fr/travaux',
  en: 'Personal page, blog or video. For example https://example.com/work',
}
export const linkErrors = {
  'link-not-valid': {
    fr: 'Écrivez l’adresse en entier, en commençant par https://',
    en: 'Write the whole address, beginning with https://',
  },
}

export const notes = { fr: 'À noter', en: 'Please note' }
export const noteScans = {
  fr: 'Un document numérisé doit être lisible et à l’endroit dès l’ouverture.',
  en: 'A scanned document must be readable and the right way up when it is opened.',
}
export const noteTranslations = {
  fr: 'Un document administratif ou complémentaire en langue étrangère doit être accompagné de sa traduction en français, attestée sur l’honneur. Sinon le dossier est irrecevable.',
  en: 'An administrative or complementary document in a foreign language needs a French translation, attested on your honour. Otherwise the application is not admissible.',
}

export const saving = { fr: 'Enregistrement…', en: 'Saving…' }
export const savedAt = (time: string) => ({ fr: `Brouillon enregistré à ${time}`, en: `Draft saved at ${time}` })
export const review = { fr: 'Vérifier avant d’envoyer', en: 'Check before sending' }
export const nothingLeaves = {
  fr: 'Rien ne part encore\u00A0: vous relirez tout à l’étape suivante.',
  en: 'Nothing is sent yet: you will check everything at the next step.',
}
export const missingTitle = (count: number) => ({
  fr: plural('fr', count, {
    one: 'Il manque une partie obligatoire',
    other: `Il manque ${count}\u00A0parties obligatoires`,
  }),
  en: plural('en', count, { one: 'A mandatory part is missing', other: `${count} mandatory parts are missing` }),
})
export const missingParts: Record<ApplicationMissing, Message> = {
  profile: { fr: 'Complétez votre profil', en: 'Complete your profile' },
  cv: { fr: 'Choisissez un CV', en: 'Choose a CV' },
  letter: { fr: 'Choisissez une lettre de motivation', en: 'Choose a cover letter' },
}
export const uploadRunning = {
  fr: 'Un fichier est encore en route. Attendez qu’il soit arrivé.',
  en: 'A file is still on its way. Wait until it has arrived.',
}

export const reviewTitle = { fr: 'Relisez avant d’envoyer', en: 'Check before you send' }
export const reviewLead = {
  fr: 'Voici ce que le recruteur recevra. Après l’envoi, le dossier ne change plus.',
  en: 'This is what the recruiter will receive. Once sent, it no longer changes.',
}
export const change = { fr: 'Modifier', en: 'Change' }
export const changePart = (part: Message) => ({ fr: `\u00A0: ${part.fr}`, en: `: ${part.en}` })
export const certify = {
  fr: 'Je certifie que ces informations et ces documents sont exacts',
  en: 'I certify that these details and documents are correct',
}
export const certifyMissing = { fr: 'Cochez cette case pour envoyer.', en: 'Tick this box to send.' }
export const send = { fr: 'Envoyer ma candidature', en: 'Send my application' }
export const sending = { fr: 'Envoi en cours', en: 'Sending' }
export const sendingSlow = {
  fr: 'Le réseau est lent ou absent. L’envoi reprend tout seul\u00A0: il ne partira qu’une fois.',
  en: 'The network is slow or away. Sending goes on by itself: it will be sent only once.',
}
export const sentTitle = {
  fr: 'Votre candidature a\u00A0bien été envoyée\u00A0!',
  en: 'Your application has been sent!',
}
export const sentText = {
  fr: 'Nos recruteurs (H/F) prendront contact avec vous dans les plus brefs délais. Vous pouvez suivre votre candidature dans votre espace, rubrique «\u00A0Mes candidatures\u00A0».',
  en: 'Our recruiters will contact you as soon as possible. You can follow your application in your space, under “My applications”.',
}
export const sentMail = (email: string) => ({
  fr: `Un e-mail de confirmation part à l’adresse ${email}.`,
  en: `A confirmation e-mail is on its way to ${email}.`,
})
export const receivedOn = { fr: 'Reçue le', en: 'Received on' }
export const yourFiles = { fr: 'Vos fichiers', en: 'Your files' }
export const files = { fr: 'Fichiers reçus', en: 'Files received' }
export const backToOffers = { fr: 'Retour aux offres d’emploi', en: 'Back to the job offers' }

export const refusedTitles: Record<'closed' | 'email' | 'roster' | 'unknown' | 'sent', Message> = {
  closed: { fr: 'Cette offre ne reçoit plus de candidatures', en: 'This offer no longer takes applications' },
  email: { fr: 'On postule à cette offre par e-mail', en: 'This offer takes applications by e-mail' },
  roster: { fr: 'Cette offre est réservée', en: 'This offer is reserved' },
  unknown: { fr: 'Cette offre n’existe pas', en: 'This offer does not exist' },
  sent: alreadyApplied,
}
export const closedText = {
  fr: 'La date limite est passée, ou le poste est pourvu. D’autres offres sont ouvertes.',
  en: 'The deadline has passed, or the position is filled. Other offers are open.',
}
export const emailText = {
  fr: 'Le service recruteur demande que les candidatures lui parviennent directement. Joignez votre CV et votre lettre à votre message.',
  en: 'The recruiting team asks for applications to reach it directly. Attach your CV and letter to your message.',
}
export const writeTo = (email: string) => ({ fr: `Écrire à ${email}`, en: `Write to ${email}` })
export const emailSubject = (offerTitle: string, value: string) => ({
  fr: `Candidature\u00A0: ${offerTitle} (${value})`,
  en: `Application: ${offerTitle} (${value})`,
})
export const rosterText = {
  fr: 'Seules les personnes déjà inscrites sur la liste d’aptitude de cet emploi peuvent y postuler.',
  en: 'Only people who are already on the roster for this position can apply.',
}
export const unknownText = {
  fr: 'L’adresse est peut-être incomplète. Les offres ouvertes sont dans la liste.',
  en: 'The address may be incomplete. Open offers are in the list.',
}
export const sentAlreadyText = {
  fr: 'Une seule candidature par offre est possible. Voici où elle en est.',
  en: 'Only one application per offer is possible. This is where it stands.',
}
export const seeOffer = { fr: 'Voir l’offre', en: 'See the offer' }
